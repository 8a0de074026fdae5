package dev.tideline.lifecycle;

import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.PostingKey;
import dev.tideline.posting.Status;
import java.time.Instant;

/** Publishes a board's postings as they stand once more, some with each record of the board until all are done. */
final class RepublishDesk {

    /** Ordinals looked at for one input. */
    static final int STEP = 200;

    /** Goes on where the last step ended; false if there is nothing to do. */
    boolean goOn(Turn turn) {
        BoardState state = turn.state();
        int next = state.republishFrom();
        if (next == BoardState.NOTHING_TO_REPUBLISH) {
            return false;
        }
        int end = Math.min(state.nextOrdinal(), next + STEP);
        for (int ordinal = next; ordinal < end; ordinal++) {
            republish(turn, ordinal);
        }
        state.republishedTo(end);
        turn.store().putBoard(turn.board(), state);
        return true;
    }

    private void republish(Turn turn, int ordinal) {
        Evidence evidence = turn.store().evidence(turn.board(), ordinal);
        Fingerprint last = turn.lastKnown(evidence);
        if (evidence == null || last == null) {
            return;
        }
        PostingKey key = new PostingKey(turn.board(), evidence.key());
        Head head = turn.store().head(key);
        if (head != null && (head.status() == Status.OPEN || head.status() == Status.CLOSED)) {
            Head standing = head.isOpen() ? head.with(MoveDesk.arrived(turn, key, head)) : head;
            if (!standing.equals(head)) {
                turn.store().putHead(key, standing);
            }
            Instant lastSeen = head.lastListedAt(Presence.last(turn, ordinal));
            turn.republish(key, new EventWriter.Side(standing, last, lastSeen, evidence.payloadUri()));
        }
    }
}
