package dev.tideline.simulation;

import dev.tideline.capture.CrawlOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads a board as a crawler does: its whole list at once, or page by page, each as it is then. */
final class Reading {

    private static final int PAGE = 10;

    private Reading() {}

    static Draft of(BoardLife life, String crawlId, Instant start, Duration pause) {
        Draft draft = new Draft(life, crawlId, start);
        if (life.isAwayAt(start)) {
            draft.fail(CrawlOutcome.BOARD_NOT_FOUND, 404);
            return draft;
        }
        Instant asked = start.plusMillis(300);
        List<PostingLife> list = life.listAt(asked);
        draft.advertisedTotal = life.advertises() ? list.size() : null;
        if (life.paged()) {
            pages(draft, asked, pause);
        } else {
            draft.rows.addAll(rows(list, asked, asked));
        }
        return draft;
    }

    /** Until a page is empty. */
    private static void pages(Draft draft, Instant first, Duration pause) {
        Instant at = first;
        for (int offset = 0; ; offset += PAGE) {
            List<PostingLife> list = draft.life.listAt(at);
            if (offset >= list.size()) {
                return;
            }
            draft.rows.addAll(rows(list.subList(offset, Math.min(list.size(), offset + PAGE)), at, at));
            at = at.plus(pause);
        }
    }

    /** As the board showed them at one time; told one after the other. */
    private static List<Row> rows(List<PostingLife> list, Instant shownAt, Instant first) {
        List<Row> rows = new ArrayList<>();
        for (PostingLife posting : list) {
            rows.add(new Row(
                    posting,
                    first.plusMillis(rows.size() / 4),
                    Objects.requireNonNull(posting.at(shownAt)),
                    Row.Condition.READABLE));
        }
        return rows;
    }
}
