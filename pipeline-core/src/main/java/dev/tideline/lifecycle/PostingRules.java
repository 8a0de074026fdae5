package dev.tideline.lifecycle;

import dev.tideline.diff.FieldChange;
import dev.tideline.posting.Posting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules for a single posting: pure decisions from its state and one input. */
final class PostingRules {

    private PostingRules() {}

    /**
     * One readable observation of a posting.
     *
     * @param lesser the capture carries less than what stands: a list's row in place of the posting's own document
     * @param before the content that stands, null if none stands or it cannot be read
     * @param changes from {@code before} to {@code now}; none where there is no before
     * @param lastSeen when the posting was last sighted, null if never
     * @param baseline no crawl of the board has been complete yet, and this observation belongs to a full one (R2)
     * @param late a crawl that ended after this observation already counts
     * @param oscillating one of several texts that the posting shows in turn (R16)
     */
    record Observed(
            Posting now,
            boolean lesser,
            @Nullable Posting before,
            List<FieldChange> changes,
            @Nullable Sighting lastSeen,
            Instant at,
            @Nullable String crawlId,
            boolean baseline,
            boolean late,
            boolean oscillating) {}

    static PostingDecision decide(Head head, Observed seen, Policy policy) {
        return switch (head.status()) {
            case NONE -> unknown(head, seen);
            case OPEN -> open(head, seen);
            case CLOSED, PURGED -> closed(head, seen, policy);
        };
    }

    /** R2, R3: presence is always evidence, also in a partial or failed crawl. */
    private static PostingDecision unknown(Head head, Observed seen) {
        if (head.isOverruling(seen.at())) {
            return new PostingDecision.Nothing(Disposition.STALE);
        }
        if (!seen.now().listed()) {
            return new PostingDecision.Nothing(Disposition.UNLISTED);
        }
        Rule rule = seen.baseline() ? Rule.R2 : Rule.R3;
        return PostingDecision.Happens.opened(seen.baseline(), seen.late(), Cause.observation(rule, seen.crawlId()));
    }

    /** R4, R5, R16, and R9 for the provider's own flag; R17 keeps older content from overwriting newer. */
    private static PostingDecision open(Head head, Observed seen) {
        if (isStale(head, seen)) {
            return new PostingDecision.Nothing(Disposition.STALE);
        }
        if (!seen.now().listed()) {
            Instant lastListed = head.lastListedAt(seen.lastSeen());
            Closure closure = new Closure(CloseReason.UNLISTED, seen.at(), seen.at(), lastListed);
            return PostingDecision.Happens.closed(
                    closure, Cause.evidence(Cause.Kind.OBSERVATION, seen.crawlId(), null, CloseReason.UNLISTED));
        }
        if (seen.before() == null) {
            return new PostingDecision.Nothing(Disposition.COMPLETED);
        }
        if (!seen.changes().isEmpty()) {
            return seen.oscillating()
                    ? new PostingDecision.Nothing(Disposition.OSCILLATING)
                    : PostingDecision.Happens.updated(Cause.observation(Rule.R5, seen.crawlId()));
        }
        boolean newFacets = !seen.before().facets().containsAll(seen.now().facets());
        return new PostingDecision.Nothing(newFacets ? Disposition.COMPLETED : Disposition.VOLATILE_ONLY);
    }

    /** R14; and R17 where the observation falls into the very time in which we believed the posting absent. */
    private static PostingDecision closed(Head head, Observed seen, Policy policy) {
        Closure closure = head.closure();
        if (closure == null) {
            throw new IllegalStateException("a closed posting without a closure: ordinal " + head.ordinal());
        }
        if (head.isOverruling(seen.at())) {
            return new PostingDecision.Nothing(Disposition.STALE);
        }
        if (!seen.now().listed()) {
            return new PostingDecision.Nothing(Disposition.UNLISTED);
        }
        if (head.isUnlisted() && seen.lesser() && seen.changes().isEmpty()) {
            // A list's row cannot say what only the posting's own document can, and has nothing new to say.
            return new PostingDecision.Nothing(Disposition.UNLISTED);
        }
        if (!seen.at().isAfter(closure.decidedAt())) {
            boolean provesAbsenceWrong =
                    closure.reason().inferred() && !seen.at().isBefore(closure.effectiveAt());
            return provesAbsenceWrong
                    ? reopen(seen, ReopenKind.CORRECTION, true, Rule.R17)
                    : new PostingDecision.Nothing(Disposition.STALE);
        }
        if (head.isExpired() && seen.before() != null && seen.changes().isEmpty()) {
            return new PostingDecision.Nothing(Disposition.EXPIRED);
        }
        Duration gap = Duration.between(closure.effectiveAt(), seen.at());
        boolean correction = closure.reason().inferred()
                && gap.compareTo(policy.correctionWithin()) <= 0
                && seen.before() != null
                && seen.changes().isEmpty();
        return reopen(seen, correction ? ReopenKind.CORRECTION : ReopenKind.RELISTED, false, Rule.R14);
    }

    private static PostingDecision reopen(Observed seen, ReopenKind kind, boolean late, Rule rule) {
        return PostingDecision.Happens.reopened(kind, late, Cause.observation(rule, seen.crawlId()));
    }

    /** R9 for somebody who must know: the posting is gone unless it was seen since. */
    static PostingDecision gone(Head head, @Nullable Sighting lastSeen, Instant at, Cause cause) {
        if (!head.isOpen()) {
            return new PostingDecision.Nothing(Disposition.NOT_OPEN);
        }
        if (at.isBefore(head.appliedAt()) || (lastSeen != null && at.isBefore(lastSeen.latest()))) {
            return new PostingDecision.Nothing(Disposition.STALE);
        }
        CloseReason reason = cause.reason() == null ? CloseReason.REMOVED : cause.reason();
        return PostingDecision.Happens.closed(new Closure(reason, at, at, head.lastListedAt(lastSeen)), cause);
    }

    /** The posting was sighted after this observation was made: the observation is history. */
    private static boolean isStale(Head head, Observed seen) {
        return head.isOverruling(seen.at())
                || (seen.lastSeen() != null && seen.lastSeen().isAfter(seen.at()));
    }
}
