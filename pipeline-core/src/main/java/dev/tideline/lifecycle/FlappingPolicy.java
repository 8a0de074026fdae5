package dev.tideline.lifecycle;

import java.time.Duration;

/**
 * When a posting flaps (R15).
 *
 * @param pairs more pairs of close and reopening than this; 0 = no posting ever flaps
 * @param within in this time; it flaps until so long after the last reopening
 */
public record FlappingPolicy(int pairs, Duration within) {

    public FlappingPolicy {
        Policy.require(pairs >= 0 && pairs <= 20, "flapping-pairs", pairs, "between 0 and 20");
        Policy.require(!within.isNegative(), "flapping-within", within, "zero or longer, for example P7D");
    }
}
