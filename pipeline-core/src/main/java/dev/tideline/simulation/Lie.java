package dev.tideline.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A crawler that says complete and is not: for some hours it misses the same rows. */
final class Lie {

    private static final Duration MEAN = Duration.ofHours(3);

    private final Fault fault;
    private final Instant until;
    private final Set<String> hidden = new HashSet<>();

    private Lie(Fault fault, Instant until) {
        this.fault = fault;
        this.until = until;
    }

    /** Begins with the draft and lasts for at least this one crawl. */
    static Lie of(Fault fault, Draft draft, Dice dice) {
        Lie lie = new Lie(fault, draft.start.plus(dice.around(MEAN)));
        double share = switch (fault) {
            case ROWS_MISSING -> 0.08;
            case SILENTLY_PARTIAL -> 0.75;
            case SILENTLY_EMPTY -> 1;
            default -> throw new IllegalArgumentException(fault + " hides no rows");
        };
        for (PostingLife posting : draft.life.postings()) {
            if (dice.chance(share)) {
                lie.hidden.add(posting.key().key());
            }
        }
        return lie;
    }

    boolean lastsAt(Instant time) {
        return !time.isAfter(until);
    }

    /** What the crawler does not see it does not count either. */
    void spoil(Draft draft) {
        draft.faults.add(fault);
        draft.rows.removeIf(row -> hidden.contains(row.posting().key().key()));
        if (draft.advertisedTotal != null) {
            draft.advertisedTotal = draft.rows.size();
        }
    }
}
