package dev.tideline.simulation;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import java.util.ArrayList;
import java.util.List;

/** Faults of a crawl that its records tell of, as far as a real crawler could know. */
final class DeclaredFaults {

    private static final int PAGE = 10;

    private DeclaredFaults() {}

    static void spoil(Draft draft, Fault fault, Dice dice) {
        draft.faults.add(fault);
        List<Row> rows = draft.rows;
        switch (fault) {
            case FAILED -> {
                boolean blocked = dice.chance(0.4);
                draft.fail(blocked ? CrawlOutcome.BLOCKED : CrawlOutcome.FAILED, blocked ? 403 : 503);
            }
            case BOARD_DOWN -> draft.fail(CrawlOutcome.FAILED, 503);
            case PARTIAL -> {
                int lost = 1 + dice.below(3);
                draft.rows = some(rows, 0.6, dice);
                draft.outcome = dice.chance(0.5) ? CrawlOutcome.PARTIAL : CrawlOutcome.COMPLETE;
                draft.pagesFailed = lost;
            }
            case TRUNCATED -> {
                draft.rows = first(rows, dice.below(rows.size() + 1));
                draft.outcome = CrawlOutcome.TRUNCATED;
            }
            case CAPPED -> {
                int cap = rows.size() * 2 / 3;
                List<Row> kept = first(rows, cap / 2);
                List<Row> tail = new ArrayList<>(rows.subList(cap / 2, rows.size()));
                dice.shuffle(tail);
                kept.addAll(inOrder(first(tail, cap - cap / 2)));
                draft.rows = kept;
                draft.capped = true;
            }
            case SAMPLED -> {
                draft.rows = some(rows, 0.3, dice);
                draft.mode = CrawlMode.SAMPLED;
            }
            case NEWEST_ONLY -> {
                draft.rows = first(rows, Math.min(rows.size(), 5));
                draft.mode = dice.chance(0.5) ? CrawlMode.RECENCY_WINDOW : CrawlMode.INCREMENTAL;
            }
            case FIRST_PAGE_ONLY, OFFSET_WRAPS -> {
                // The total stands on the first page; only what it adds up to betrays what is missing.
                draft.advertisedTotal = draft.life.listAt(draft.start).size();
                List<Row> page = first(rows, Math.min(rows.size(), PAGE));
                draft.rows = page;
                if (fault == Fault.OFFSET_WRAPS) {
                    draft.rows = new ArrayList<>(page);
                    draft.rows.addAll(page);
                }
            }
            case NO_START -> draft.hasStart = false;
            case INTERRUPTED -> {
                draft.rows = first(rows, dice.below(rows.size() + 1));
                draft.hasEnd = false;
            }
            case UNREADABLE_ROWS -> rows.replaceAll(row -> dice.chance(0.2) ? row.in(Row.Condition.UNREADABLE) : row);
            case UNREADABLE_ANSWER -> rows.replaceAll(row -> row.in(Row.Condition.KEYLESS));
            default -> throw new IllegalArgumentException(fault + " is not declared");
        }
    }

    private static List<Row> first(List<Row> rows, int count) {
        return new ArrayList<>(rows.subList(0, count));
    }

    private static List<Row> some(List<Row> rows, double share, Dice dice) {
        return new ArrayList<>(rows.stream().filter(row -> dice.chance(share)).toList());
    }

    private static List<Row> inOrder(List<Row> rows) {
        return rows.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }
}
