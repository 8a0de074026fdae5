package dev.tideline.lifecycle;

import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.PostingKey;

/** R23: closes postings that have stood unchanged for too long, where a policy says that age closes. */
final class ExpiryDesk {

    /** Ordinals looked at for one input: a large board is gone round in several crawls. */
    static final int STEP = 500;

    private ExpiryDesk() {}

    /** Goes on round the open postings; says how many it closed. */
    static int closeDue(Turn turn) {
        if (turn.policy().closeAfter().isZero() || turn.state().open().isEmpty()) {
            return 0;
        }
        BoardState state = turn.state();
        int from = state.open().nextValue(state.expiryFrom()) < 0 ? 0 : state.expiryFrom();
        int closed = 0;
        int seen = 0;
        int next = (int) state.open().nextValue(from);
        while (next >= 0 && seen < STEP) {
            int ordinal = next;
            seen++;
            next = (int) state.open().nextValue(ordinal + 1);
            closed += close(turn, ordinal) ? 1 : 0;
        }
        state.expireFrom(Math.max(next, 0));
        return closed;
    }

    private static boolean close(Turn turn, int ordinal) {
        Evidence evidence = turn.store().evidence(turn.board(), ordinal);
        Head head = evidence == null ? null : turn.store().head(new PostingKey(turn.board(), evidence.key()));
        if (evidence == null
                || head == null
                || turn.at().isBefore(head.lastChangedAt().plus(turn.policy().closeAfter()))) {
            return false;
        }
        Fingerprint last = turn.lastKnown(evidence);
        if (last == null) {
            return false;
        }
        Closure closure =
                new Closure(CloseReason.EXPIRED, turn.at(), turn.at(), head.lastListedAt(Presence.last(turn, ordinal)));
        ClosingDesk.close(
                turn,
                new PostingKey(turn.board(), evidence.key()),
                head,
                last,
                evidence.payloadUri(),
                PostingDecision.Happens.closed(closure, Cause.expired()),
                null);
        return true;
    }
}
