package dev.tideline.lifecycle;

import dev.tideline.posting.PostingKey;
import dev.tideline.posting.Status;
import java.time.Instant;
import java.util.List;

/** R26: forgets the contents of postings that have long been closed; a remnant stays, so that a return is known as one. */
final class PurgeDesk {

    /** At most so many postings for one input: what is left is purged at the next. */
    static final int STEP = 200;

    private PurgeDesk() {}

    /** Purges what has been closed for long enough, by the time of the input. */
    static void purgeDue(Turn turn) {
        if (!turn.policy().purgeAfter().isZero()) {
            purge(turn, turn.at().minus(turn.policy().purgeAfter()), STEP);
        }
    }

    /** Purges what was closed by then, the longest closed first; says how many. */
    static int purge(Turn turn, Instant closedBy, int limit) {
        List<Departure> due = turn.store().departures(turn.board(), closedBy, limit);
        for (Departure departure : due) {
            Evidence evidence = turn.store().evidence(turn.board(), departure.ordinal());
            if (evidence == null) {
                throw new IllegalStateException("closed posting without evidence: ordinal " + departure.ordinal());
            }
            purge(turn, new PostingKey(turn.board(), evidence.key()));
        }
        return due.size();
    }

    /** Forgets a closed posting; false if it is not closed. */
    static boolean purge(Turn turn, PostingKey key) {
        Head head = turn.store().head(key);
        if (head == null || head.status() != Status.CLOSED || head.closure() == null) {
            return false;
        }
        turn.store().removeDeparture(turn.board(), head.closure().decidedAt(), head.ordinal());
        Reposts.forget(turn, head);
        turn.store().removeEvidence(turn.board(), head.ordinal());
        turn.store().putHead(key, head.purged());
        turn.publish(new Outcome.Output.Purged(key.postingId(), head.version()));
        return true;
    }
}
