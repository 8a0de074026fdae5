package dev.tideline.simulation;

import dev.tideline.lifecycle.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the closes that the events of one board tell with its true life. */
final class CloseScorer {

    private final BoardRecord board;
    private final Marks marks;

    CloseScorer(BoardRecord board, Marks marks) {
        this.board = board;
        this.marks = marks;
    }

    void closed(PostingLife posting, Fact fact) {
        List<CrawlTruth> crawls = fact.crawlIds().stream()
                .flatMap(id -> Optional.ofNullable(board.crawl(id)).stream())
                .toList();
        boolean inferred = !crawls.isEmpty()
                && switch (fact.kind()) {
                    case ABSENCE, BOARD -> true;
                    case OBSERVATION, REMOVAL, PROBE, COMMAND, TTL -> false;
                };
        Instant from = inferred ? crawls.get(0).startedAt() : fact.observedAt().minus(BoardScorer.TELLING);
        if (posting.wasClosedWithin(from, fact.observedAt())) {
            marks.countTrueClose();
            Instant end = posting.lastTurn(fact.observedAt(), false);
            marks.closeDelays().add(Duration.between(end, fact.observedAt()));
            boolean misled = crawls.stream().anyMatch(CrawlTruth::confuses);
            if (!misled && !holds(fact, end)) {
                if (fact.kind() == Cause.Kind.BOARD) {
                    marks.wrongIntervals().explain("R13 knows when a board went, and not what ended while it was away");
                    return;
                }
                if (wasSeenUnread(fact.effectiveAfter())) {
                    marks.wrongIntervals()
                            .explain("R20 counts a row as seen that cannot be read, and that may be unlisted");
                    return;
                }
                if (cameAndWentUnseen(posting, fact)) {
                    marks.wrongIntervals().explain("R7 does not know what comes and goes between two looks");
                    return;
                }
                marks.wrongIntervals()
                        .accuse(BoardScorer.tell(posting, fact) + " truly ended at " + end + ", not within ("
                                + fact.effectiveAfter() + ", " + fact.effectiveNotAfter() + "]");
            }
            return;
        }
        if (fact.kind() == Cause.Kind.ABSENCE) {
            marks.countFalseAbsence();
        }
        String reason = explanation(posting, fact, crawls);
        if (reason == null) {
            marks.falseCloses().accuse(BoardScorer.tell(posting, fact) + " was listed; by " + fact.crawlIds());
        } else {
            marks.falseCloses().explain(reason);
        }
    }

    private boolean wasSeenUnread(@Nullable Instant seenAt) {
        return seenAt != null
                && board.crawls().stream()
                        .anyMatch(crawl -> crawl.faults().contains(Fault.UNREADABLE_ROWS)
                                && !seenAt.isBefore(crawl.startedAt())
                                && !seenAt.isAfter(crawl.endedAt()));
    }

    /** It ended within the interval, came back, and ended again before any crawl told it. */
    private boolean cameAndWentUnseen(PostingLife posting, Fact fact) {
        Instant after = fact.effectiveAfter();
        return after != null
                && posting.endedWithin(after.minus(BoardScorer.TELLING), fact.effectiveNotAfter())
                && board.crawls().stream()
                        .filter(crawl -> crawl.startedAt().isAfter(fact.effectiveNotAfter())
                                && !crawl.startedAt().isAfter(fact.observedAt()))
                        .filter(crawl -> posting.isListedAt(crawl.startedAt()))
                        .allMatch(
                                crawl -> crawl.omitted().contains(posting.key().key()));
    }

    private static boolean holds(Fact fact, Instant end) {
        Instant after = fact.effectiveAfter();
        return (after == null || !end.isBefore(after.minus(BoardScorer.TELLING)))
                && !end.isAfter(fact.effectiveNotAfter());
    }

    /** The rule that lets this happen; null if none does. */
    private @Nullable String explanation(PostingLife posting, Fact fact, List<CrawlTruth> crawls) {
        return switch (fact.kind()) {
            case ABSENCE -> {
                boolean misled = crawls.size() == fact.crawlIds().size()
                        && crawls.stream()
                                .allMatch(crawl -> crawl.lies()
                                        && crawl.omitted()
                                                .contains(posting.key().key()));
                yield misled ? fact.rule() + " believes crawls that lie in a row: " + lies(crawls) : null;
            }
            case BOARD -> {
                boolean away = crawls.stream().allMatch(crawl -> board.life().isAwayAt(crawl.startedAt()));
                yield away ? fact.rule() + " closes what a board takes along that is away" : null;
            }
            case PROBE -> {
                Instant probed = fact.observedAt();
                boolean down = board.crawls().stream()
                        .anyMatch(crawl -> crawl.faults().contains(Fault.BOARD_DOWN)
                                && Duration.between(crawl.endedAt(), probed)
                                                .abs()
                                                .compareTo(BoardScorer.TELLING)
                                        <= 0);
                yield down
                        ? fact.rule() + " believes a probe while the board is down and nobody has said so yet"
                        : null;
            }
            case OBSERVATION, REMOVAL, COMMAND, TTL -> null;
        };
    }

    /** Those that say what is not so; where there are none, what mixed the records up. */
    private static String lies(List<CrawlTruth> crawls) {
        Set<Fault> all = EnumSet.noneOf(Fault.class);
        crawls.forEach(crawl -> all.addAll(crawl.faults()));
        boolean lied = all.stream().anyMatch(fault -> fault.kind() == Fault.Kind.LIE);
        return all.stream()
                .filter(fault -> fault.kind() == (lied ? Fault.Kind.LIE : Fault.Kind.DELIVERY))
                .map(Fault::label)
                .collect(Collectors.joining(", "));
    }
}
