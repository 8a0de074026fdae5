package dev.tideline.lifecycle;

import org.jspecify.annotations.Nullable;

/** What an input means for one posting. */
sealed interface PostingDecision {

    /**
     * Something happened: an event is published and the state evolves by it.
     *
     * @param reopenKind of a reopening, else null
     * @param closure of a close, else null
     */
    record Happens(
            EventType type,
            Cause cause,
            boolean baseline,
            boolean late,
            @Nullable ReopenKind reopenKind,
            @Nullable Closure closure)
            implements PostingDecision {

        static Happens opened(boolean baseline, boolean late, Cause cause) {
            return new Happens(EventType.OPENED, cause, baseline, late, null, null);
        }

        static Happens updated(Cause cause) {
            return new Happens(EventType.UPDATED, cause, false, false, null, null);
        }

        static Happens reopened(ReopenKind kind, boolean late, Cause cause) {
            return new Happens(EventType.REOPENED, cause, false, late, kind, null);
        }

        static Happens closed(Closure closure, Cause cause) {
            return new Happens(EventType.CLOSED, cause, false, false, null, closure);
        }
    }

    /** Nothing happened; the reason is counted. */
    record Nothing(Disposition why) implements PostingDecision {}
}
