package dev.tideline.simulation;

import dev.tideline.capture.Observation;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Payload;
import dev.tideline.capture.Snapshot;
import dev.tideline.posting.Board;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what was read of one board into records. */
final class Teller {

    private record Page(PostingLife.Moment shown, Look look, Payload payload) {}

    private final Board board;
    private final Map<PostingLife, Page> pages = new HashMap<>();

    Teller(Board board) {
        this.board = board;
    }

    List<Told> tell(Draft draft) {
        List<Told> told = new ArrayList<>();
        if (draft.hasStart) {
            told.add(tell(draft.crawlId, draft.start, new CrawlStarted(draft.mode)));
        }
        for (Row row : draft.rows) {
            told.add(tell(draft.crawlId, row, draft.look));
        }
        if (draft.hasEnd) {
            told.add(tell(draft.crawlId, draft.end(), draft.finished()));
        }
        return told;
    }

    Told tell(@Nullable String crawlId, Row row, Look look) {
        String key = row.condition() == Row.Condition.KEYLESS
                ? null
                : row.posting().key().key();
        Observation body = new PostingObserved(key, payload(row, look), null, Map.of(), null);
        return tell(crawlId, row.at(), body);
    }

    Told tell(@Nullable String crawlId, Instant at, Observation body) {
        return new Told(new Snapshot(board, crawlId, at, body), at);
    }

    /** A page that shows the same has the same bytes. */
    private Payload payload(Row row, Look look) {
        if (row.condition() != Row.Condition.READABLE) {
            return Pages.payload(row, look);
        }
        Page page = pages.get(row.posting());
        if (page == null || !page.shown().equals(row.shown()) || !page.look().equals(look)) {
            page = new Page(row.shown(), look, Pages.payload(row, look));
            pages.put(row.posting(), page);
        }
        return page.payload();
    }
}
