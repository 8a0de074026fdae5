package dev.tideline.apps.cli;

import dev.tideline.lifecycle.BoardStatus;
import dev.tideline.lifecycle.Disposition;
import dev.tideline.lifecycle.EventType;
import dev.tideline.lifecycle.Outcome;
import dev.tideline.lifecycle.Outcome.Output.BoardStands;
import dev.tideline.lifecycle.Outcome.Output.Happened;
import dev.tideline.lifecycle.Outcome.Output.Rejected;
import dev.tideline.posting.Board;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts what came of a history, for one line. */
final class Tally {

    /** What the events themselves count: a crawl's end may close many. */
    private static final Set<Disposition> IN_OTHER_COUNTS = EnumSet.of(
            Disposition.OPENED,
            Disposition.UPDATED,
            Disposition.CLOSED,
            Disposition.REOPENED,
            Disposition.CRAWL_STARTED,
            Disposition.CRAWL_FINISHED,
            Disposition.UNREADABLE,
            Disposition.REFUSED);

    private final Map<EventType, Long> events = new EnumMap<>(EventType.class);
    private final Map<Disposition, Long> dispositions = new EnumMap<>(Disposition.class);
    private final Set<Board> boards = new HashSet<>();
    private long inputs;
    private long baseline;
    private long crawlsCounted;
    private long crawlsNotCounted;
    private long rejected;

    void count(Board board, Outcome outcome) {
        inputs++;
        boards.add(board);
        dispositions.merge(outcome.disposition(), 1L, Long::sum);
        outcome.outputs().forEach(this::count);
    }

    private void count(Outcome.Output output) {
        if (output instanceof Happened happened) {
            events.merge(happened.event().type(), 1L, Long::sum);
            baseline += happened.event().baseline() ? 1 : 0;
        } else if (output instanceof Rejected) {
            rejected++;
        } else if (output instanceof BoardStands board) {
            countCrawl(board.status());
        }
    }

    private void countCrawl(BoardStatus status) {
        if (!status.recentCrawls().isEmpty()) {
            if (status.recentCrawls().get(0).counted()) {
                crawlsCounted++;
            } else {
                crawlsNotCounted++;
            }
        }
    }

    long of(EventType type) {
        return events.getOrDefault(type, 0L);
    }

    /** All counts; those that nearly always are zero only where they are not. */
    String line(long badLines) {
        List<String> parts = new ArrayList<>();
        for (EventType type : EventType.values()) {
            String baselines =
                    type == EventType.OPENED && baseline > 0 ? " (" + Numbers.grouped(baseline) + " baseline)" : "";
            parts.add(Numbers.grouped(of(type)) + " " + type.name().toLowerCase(Locale.ROOT) + baselines);
        }
        dispositions.forEach((disposition, count) -> {
            if (!IN_OTHER_COUNTS.contains(disposition)) {
                parts.add(Numbers.grouped(count) + " " + words(disposition));
            }
        });
        parts.add(Numbers.of(rejected + badLines, "dead letter", "dead letters")
                + (badLines > 0 ? " (" + Numbers.of(badLines, "bad line", "bad lines") + ")" : ""));
        return Numbers.of(inputs, "input", "inputs") + " of " + Numbers.of(boards.size(), "board", "boards") + ", "
                + Numbers.of(crawlsCounted + crawlsNotCounted, "crawl", "crawls") + " ("
                + Numbers.grouped(crawlsCounted)
                + " counted for absences, " + Numbers.grouped(crawlsNotCounted) + " not): " + String.join(", ", parts);
    }

    private static String words(Disposition disposition) {
        return disposition.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
