package dev.tideline.simulation;

import dev.tideline.lifecycle.OscillationPolicy;
import dev.tideline.lifecycle.Rule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which updates without an edit a board's alternating texts may bring about: what R16 promises. */
final class AlternationBound {

    private final BoardRecord board;
    private final OscillationPolicy policy;

    AlternationBound(BoardRecord board, OscillationPolicy policy) {
        this.board = board;
        this.policy = policy;
    }

    /**
     * The limit of R16 that lets the update happen; null if none does.
     *
     * @param shown the posting's facts that tell content, oldest first
     * @param update which of them
     */
    @Nullable
    String explanation(List<Fact> shown, int update) {
        Fact fact = shown.get(update);
        if (!alternates(shown.get(update - 1).observedAt().minus(BoardScorer.TELLING), fact.observedAt())) {
            return null;
        }
        if (policy.contents() == 0) {
            return "R16 is off where two texts alternate";
        }
        if (fact.rule() == Rule.R16) {
            return stays(fact) ? "R16 believes a text that stays" : null;
        }
        Instant left = left(shown, update);
        if (left == null) {
            return "R16 does not know a text before it has come back";
        }
        if (!isRecent(left, fact)) {
            return "R16 forgets a text that was long not shown";
        }
        int returns = 0;
        for (int i = 1; i < update; i++) {
            returns += isReturn(shown, i) && isRecent(shown.get(i).observedAt(), fact) ? 1 : 0;
        }
        return returns < policy.returns() ? "R16 takes a first return for a change that was taken back" : null;
    }

    private boolean alternates(Instant from, Instant to) {
        return board.crawls().stream()
                .anyMatch(crawl -> showsOther(crawl)
                        && !crawl.startedAt().isAfter(to)
                        && !crawl.endedAt().plus(BoardScorer.TELLING).isBefore(from));
    }

    private static boolean showsOther(CrawlTruth crawl) {
        return crawl.faults().contains(Fault.ALTERNATING_TEXT);
    }

    /** For as long as the policy says, every good crawl showed the same one of the two texts. */
    private boolean stays(Fact fact) {
        Instant until = fact.observedAt().plus(policy.within());
        return !fact.recordedAt().isBefore(until)
                && board.crawls().stream()
                                .filter(CrawlTruth::isClean)
                                .filter(crawl -> crawl.startedAt().isAfter(fact.observedAt())
                                        && crawl.startedAt().isBefore(until))
                                .map(AlternationBound::showsOther)
                                .distinct()
                                .count()
                        <= 1;
    }

    /** A closed posting may come back as it was, and then shows nothing else than before. */
    private boolean isReturn(List<Fact> shown, int index) {
        Fact fact = shown.get(index);
        Instant left = left(shown, index);
        return left != null && isRecent(left, fact) && !isSame(fact, shown.get(index - 1));
    }

    /** When the posting last ceased to show what it shows now, as far as that was told; null if it never did. */
    private static @Nullable Instant left(List<Fact> shown, int index) {
        for (int i = index - 1; i > 0; i--) {
            if (isSame(shown.get(i - 1), shown.get(index))) {
                return shown.get(i).observedAt();
            }
        }
        return null;
    }

    private boolean isRecent(Instant then, Fact fact) {
        return fact.observedAt().isBefore(then.plus(policy.within()));
    }

    private static boolean isSame(Fact one, Fact other) {
        return one.contentHash().equals(other.contentHash());
    }
}
