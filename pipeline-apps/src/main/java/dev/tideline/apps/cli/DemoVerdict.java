package dev.tideline.apps.cli;

import dev.tideline.lifecycle.Outcome;
import dev.tideline.lifecycle.Outcome.Output.BoardStands;
import dev.tideline.lifecycle.Outcome.Output.Happened;
import dev.tideline.lifecycle.Outcome.Output.Rejected;
import dev.tideline.schema.BoardStatus;
import dev.tideline.schema.CrawlReport;
import dev.tideline.schema.EventType;
import dev.tideline.schema.PostingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds what was seen against what the core alone says, and says it in a few lines. */
final class DemoVerdict {

    private final List<String> expected;
    private final long expectedCrawls;
    private final long expectedDeadLetters;

    DemoVerdict(List<Outcome.Output> rehearsed) {
        expected = rehearsed.stream()
                .flatMap(output -> output instanceof Happened happened
                        ? Stream.of(happened.event().eventId())
                        : Stream.empty())
                .toList();
        expectedCrawls =
                rehearsed.stream().filter(BoardStands.class::isInstance).count();
        expectedDeadLetters =
                rehearsed.stream().filter(Rejected.class::isInstance).count();
    }

    /** True when as much has come as can be expected. */
    boolean isComplete(DemoScreen seen) {
        return seen.events().size() >= expected.size()
                && seen.crawls() >= expectedCrawls
                && seen.deadLetters().size() >= expectedDeadLetters;
    }

    /** What is missing or wrong; empty if the demo showed what it must. */
    List<String> problems(DemoScreen seen) {
        List<String> problems = new ArrayList<>();
        List<String> ids = seen.events().stream().map(PostingEvent::getEventId).toList();
        if (!ids.equals(expected)) {
            problems.add("the events differ from the dry run's: " + ids.size() + " instead of " + expected.size());
        }
        for (EventType type : List.of(EventType.opened, EventType.updated, EventType.closed, EventType.reopened)) {
            if (count(seen, type) == 0) {
                problems.add("no posting was " + type);
            }
        }
        if (seen.deadLetters().size() != expectedDeadLetters) {
            problems.add(seen.deadLetters().size() + " dead letters instead of " + expectedDeadLetters);
        }
        if (seen.uncounted().isEmpty()) {
            problems.add("no crawl was refused");
        }
        for (BoardStatus board : seen.uncounted()) {
            if (crawl(board).getClosed() > 0) {
                problems.add("crawl " + crawl(board).getCrawlId() + " of " + board.getBoardId() + " closed postings");
            }
        }
        return problems;
    }

    List<String> summary(DemoScreen seen) {
        List<String> lines = new ArrayList<>();
        lines.add(count(seen, EventType.opened) + " opened ("
                + seen.events().stream().filter(PostingEvent::getBaseline).count()
                + " of them were there at our first look), "
                + count(seen, EventType.updated) + " updated, "
                + count(seen, EventType.closed) + " closed, "
                + count(seen, EventType.reopened) + " reopened, out of " + seen.crawls() + " crawls of three boards");
        for (BoardStatus board : seen.uncounted()) {
            lines.add("the " + crawl(board).getOutcome() + " crawl "
                    + crawl(board).getCrawlId() + " of " + board.getBoardId() + " closed nothing: "
                    + Numbers.of(board.getOpenPostings(), "posting", "postings") + " still open");
        }
        seen.deadLetters()
                .forEach(reason -> lines.add("one payload is in the dead letters, bytes untouched: " + reason));
        lines.add("postings of which only volatile fields moved made no event");
        return lines;
    }

    private static CrawlReport crawl(BoardStatus board) {
        return board.getRecentCrawls().get(0);
    }

    private static long count(DemoScreen seen, EventType type) {
        return seen.events().stream().filter(event -> event.getType() == type).count();
    }
}
