package dev.tideline.lifecycle;

import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.PostingKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Handles absence: closes what nobody has seen for long enough, one posting or a whole board. */
final class AbsenceDesk {

    /** R7, R8, R11, R12: closes every posting that enough counted crawls have missed; says how many. */
    int close(Turn turn) {
        Absences absences = turn.state().absences();
        int closed = 0;
        int held = 0;
        for (Layer layer : List.copyOf(absences.layers())) {
            List<CountedCrawl> misses = List.copyOf(absences.misses(layer));
            if (!isDue(turn, misses, false)) {
                continue;
            }
            boolean alsoFlapping = isDue(turn, misses, true);
            Cause cause = Cause.absence(misses);
            for (int ordinal : layer.postings().toArray()) {
                if (!alsoFlapping && flaps(turn, ordinal)) {
                    continue;
                }
                if (close(turn, ordinal, cause, misses.get(0).endedAt())) {
                    closed++;
                } else {
                    held++;
                }
            }
        }
        turn.state().hold(held);
        return closed;
    }

    /** R8: enough misses, far enough apart. */
    private static boolean isDue(Turn turn, List<CountedCrawl> misses, boolean flaps) {
        Policy policy = turn.policy();
        if (misses.size() < policy.missesOf(flaps)) {
            return false;
        }
        Instant first = misses.get(0).endedAt();
        Instant last = misses.get(misses.size() - 1).endedAt();
        return !last.isBefore(first.plus(policy.gapOf(flaps)));
    }

    /** R15: it closed and came back too often lately. */
    private static boolean flaps(Turn turn, int ordinal) {
        Evidence evidence = turn.store().evidence(turn.board(), ordinal);
        Head head = evidence == null ? null : turn.store().head(new PostingKey(turn.board(), evidence.key()));
        return head != null
                && head.flapping()
                        .isMarkedAt(turn.at(), turn.policy().flapping().within());
    }

    /** R13: the board is gone, and all its postings with it; says how many. */
    int closeAll(Turn turn, @Nullable Integer httpStatus) {
        List<NotFound> reports = turn.state().reachability().notFound();
        Cause cause = Cause.boardGone(reports, httpStatus);
        int closed = 0;
        int held = 0;
        for (int ordinal : turn.state().open().toArray()) {
            if (close(turn, ordinal, cause, reports.get(0).at())) {
                closed++;
            } else {
                held++;
            }
        }
        turn.state().forgetGuarded();
        turn.state().hold(held);
        return closed;
    }

    /** False where the posting is held open because its last content cannot be read, and so not be published. */
    private boolean close(Turn turn, int ordinal, Cause cause, Instant effectiveAt) {
        Evidence evidence = turn.store().evidence(turn.board(), ordinal);
        Fingerprint last = turn.lastKnown(evidence);
        if (evidence == null || last == null) {
            return false;
        }
        PostingKey key = new PostingKey(turn.board(), evidence.key());
        Head head = turn.store().head(key);
        CloseReason reason = cause.reason();
        if (head == null || reason == null) {
            throw new IllegalStateException("open posting without a head: " + key.path());
        }
        Instant lastListed = head.lastListedAt(turn.state().absences().lastSighting(ordinal));
        Closure closure = new Closure(reason, effectiveAt, turn.at(), lastListed);
        PostingDecision.Happens close = PostingDecision.Happens.closed(closure, cause);
        ClosingDesk.close(turn, key, head, last, evidence.payloadUri(), close, null);
        return true;
    }
}
