package dev.tideline.simulation;

import dev.tideline.lifecycle.Cause;
import dev.tideline.lifecycle.EventType;
import dev.tideline.lifecycle.Policy;
import dev.tideline.simulation.PostingLife.Listing;
import dev.tideline.simulation.PostingLife.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what the events tell of one board with its true life. */
final class BoardScorer {

    /** A list is shown at one time and told row by row. */
    static final Duration TELLING = Duration.ofSeconds(5);

    private final BoardRecord board;
    private final ClosingBound ends;
    private final AlternationBound texts;
    private final Marks marks;

    BoardScorer(BoardRecord board, Policy policy, Marks marks) {
        this.board = board;
        this.ends = new ClosingBound(board, policy);
        this.texts = new AlternationBound(board, policy.oscillating());
        this.marks = marks;
    }

    void score() {
        scoreEvents();
        board.life().postings().forEach(this::ends);
        board.crawls().stream().filter(CrawlTruth::isClean).forEach(this::presence);
    }

    void scoreEvents() {
        board.life().postings().forEach(this::facts);
    }

    private void facts(PostingLife posting) {
        List<Fact> shown = new ArrayList<>();
        for (Fact fact : board.told(posting).facts()) {
            if (fact.closes()) {
                closed(posting, fact);
                continue;
            }
            shown.add(fact);
            if (fact.type() == EventType.UPDATED) {
                updated(posting, shown, shown.size() - 1);
            } else {
                opened(posting, fact);
            }
        }
    }

    private void opened(PostingLife posting, Fact fact) {
        if (!posting.wasListedWithin(fact.observedAt().minus(TELLING), fact.observedAt())) {
            marks.wrongOpens().accuse(tell(posting, fact) + " was not listed");
        } else if (fact.type() == EventType.OPENED && !fact.baseline()) {
            Instant begin = begin(posting, fact.observedAt());
            Instant watched = begin.isBefore(board.life().from()) ? board.life().from() : begin;
            marks.openDelays().add(Duration.between(watched, fact.observedAt()));
        }
    }

    private void updated(PostingLife posting, List<Fact> shown, int update) {
        Fact fact = shown.get(update);
        if (update == 0) {
            marks.wrongUpdates().accuse(tell(posting, fact) + " follows no content");
            return;
        }
        Instant before = shown.get(update - 1).observedAt();
        if (!posting.wasEditedWithin(before.minus(TELLING), fact.observedAt())) {
            String limit = texts.explanation(shown, update);
            if (limit == null) {
                marks.wrongUpdates().accuse(tell(posting, fact) + " was not edited since " + before);
            } else {
                marks.wrongUpdates().explain(limit);
            }
        }
    }

    private void closed(PostingLife posting, Fact fact) {
        List<CrawlTruth> crawls = fact.crawlIds().stream()
                .flatMap(id -> Optional.ofNullable(board.crawl(id)).stream())
                .toList();
        boolean inferred = !crawls.isEmpty()
                && switch (fact.kind()) {
                    case ABSENCE, BOARD -> true;
                    case OBSERVATION, REMOVAL, PROBE, COMMAND, TTL -> false;
                };
        Instant from = inferred ? crawls.get(0).startedAt() : fact.observedAt().minus(TELLING);
        if (posting.wasClosedWithin(from, fact.observedAt())) {
            marks.countTrueClose();
            Instant end = end(posting, fact.observedAt());
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
                        .accuse(tell(posting, fact) + " truly ended at " + end + ", not within ("
                                + fact.effectiveAfter() + ", " + fact.effectiveNotAfter() + "]");
            }
            return;
        }
        if (fact.kind() == Cause.Kind.ABSENCE) {
            marks.countFalseAbsence();
        }
        String reason = explanation(posting, fact, crawls);
        if (reason == null) {
            marks.falseCloses().accuse(tell(posting, fact) + " was listed; by " + fact.crawlIds());
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
                && posting.endedWithin(after.minus(TELLING), fact.effectiveNotAfter())
                && board.crawls().stream()
                        .filter(crawl -> crawl.startedAt().isAfter(fact.effectiveNotAfter())
                                && !crawl.startedAt().isAfter(fact.observedAt()))
                        .filter(crawl -> posting.isListedAt(crawl.startedAt()))
                        .allMatch(
                                crawl -> crawl.omitted().contains(posting.key().key()));
    }

    private static boolean holds(Fact fact, Instant end) {
        Instant after = fact.effectiveAfter();
        return (after == null || !end.isBefore(after.minus(TELLING))) && !end.isAfter(fact.effectiveNotAfter());
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
                                                .compareTo(TELLING)
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

    /** Every true end that the bound covers. */
    private void ends(PostingLife posting) {
        List<Moment> moments = posting.moments();
        ToldLife told = board.told(posting);
        for (int i = 1; i < moments.size(); i++) {
            if (moments.get(i).listing() != Listing.GONE || told.facts().isEmpty()) {
                continue;
            }
            Instant back = i + 1 < moments.size() ? moments.get(i + 1).from() : Instant.MAX;
            // R7: a crawl misses what is known when it ends, not what a late record tells of afterwards.
            Instant known = told.facts().get(0).recordedAt();
            Instant gone = moments.get(i).from();
            Optional<Instant> due = ends.of(told, known.isAfter(gone) ? known : gone, back);
            if (due.isPresent()) {
                marks.countDueClose();
                if (told.isOpenBy(due.get())) {
                    marks.missedCloses()
                            .accuse(posting.key().path() + " ended at "
                                    + moments.get(i).from() + " and was still open at " + due.get());
                }
            }
        }
    }

    /** After a clean crawl everything listed is open, as it truly stands. */
    private void presence(CrawlTruth crawl) {
        for (PostingLife posting : board.life().listAt(crawl.startedAt())) {
            if (posting.wasClosedWithin(crawl.startedAt(), crawl.endedAt())) {
                continue;
            }
            ToldLife told = board.told(posting);
            Instant content = told.contentBy(crawl.recordedAt());
            if (content == null || !told.isOpenBy(crawl.recordedAt())) {
                marks.missedOpens().accuse(posting.key().path() + " is listed in " + crawl.crawlId() + " and not open");
            } else if (posting.wasEditedWithin(content, crawl.startedAt())) {
                marks.missedUpdates()
                        .accuse(posting.key().path() + " was edited after " + content + ", which " + crawl.crawlId()
                                + " saw and no event tells");
            }
        }
    }

    private static Instant begin(PostingLife posting, Instant by) {
        return last(posting, by, true);
    }

    private static Instant end(PostingLife posting, Instant by) {
        return last(posting, by, false);
    }

    /** The last time until then that it began, or ceased, to be listed. */
    private static Instant last(PostingLife posting, Instant by, boolean listed) {
        List<Moment> moments = posting.moments();
        for (int i = moments.size() - 1; i >= 0; i--) {
            boolean is = moments.get(i).listing() == Listing.LISTED;
            boolean was = i > 0 && moments.get(i - 1).listing() == Listing.LISTED;
            if (is == listed && is != was && !moments.get(i).from().isAfter(by)) {
                return moments.get(i).from();
            }
        }
        return by;
    }

    private static String tell(PostingLife posting, Fact fact) {
        return posting.key().path() + " " + fact.type() + " at " + fact.observedAt() + " (" + fact.rule() + ")";
    }
}
