package dev.tideline.lifecycle;

import java.time.Instant;

/** What an input means for one posting. */
sealed interface PostingDecision {

    /** Something happened: an event is published and the state evolves by it. */
    sealed interface Event extends PostingDecision {
        Cause cause();
    }

    record Open(Instant observedAt, boolean baseline, boolean late, Cause cause) implements Event {}

    record Update(Instant observedAt, Cause cause) implements Event {}

    record Reopen(Instant observedAt, ReopenKind kind, boolean late, Cause cause) implements Event {}

    record Close(Closure closure, Cause cause) implements Event {}

    /** Nothing happened; the reason is counted. */
    record Nothing(Disposition why) implements PostingDecision {}
}
