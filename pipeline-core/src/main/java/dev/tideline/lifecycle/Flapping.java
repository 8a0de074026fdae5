package dev.tideline.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How often a posting closed and came back lately (R15).
 *
 * @param reopenings times of the last ones, oldest first
 * @param marked it was too often, and has not been quiet since
 */
public record Flapping(List<Instant> reopenings, boolean marked) {

    static final Flapping NONE = new Flapping(List.of(), false);

    public Flapping {
        reopenings = List.copyOf(reopenings);
    }

    /** After one more pair of close and reopening. */
    Flapping reopened(Instant at, FlappingPolicy policy) {
        List<Instant> recent = new ArrayList<>(reopenings);
        recent.removeIf(earlier -> !earlier.isAfter(at.minus(policy.within())));
        recent.add(at);
        recent.sort(Comparator.naturalOrder());
        boolean tooMany = policy.pairs() > 0 && recent.size() > policy.pairs();
        while (recent.size() > policy.pairs() + 1) {
            recent.remove(0);
        }
        return new Flapping(recent, tooMany || (policy.pairs() > 0 && isMarkedAt(at, policy.within())));
    }

    /** Marked, and the quiet time is not over. */
    boolean isMarkedAt(Instant at, Duration quiet) {
        return marked && at.isBefore(reopenings.get(reopenings.size() - 1).plus(quiet));
    }
}
