package dev.tideline.lifecycle;

import java.time.Duration;

/**
 * The numbers that the rules leave open, for one board.
 *
 * @param misses how many eligible crawls must miss a posting before it closes (R8)
 * @param gap how far the last miss must lie after the first (R8)
 * @param distinctRatio the share of the advertised total that a crawl must have read to count absences (R6)
 * @param correctionWithin a return within this time after the close, unchanged, is a correction (R14)
 * @param probeTrust a probe closes only if the board itself answered within this time before it (R9)
 * @param maxPayload a larger payload, in bytes, goes to the dead letters: an event must fit into a record four times over
 * @param clockSkew how far a crawler's clock may run ahead of the broker's (R19)
 * @param purgeAfter a posting closed for so long is purged (R26); zero = never
 * @param closeAfter a posting whose content and status have not changed for so long is closed (R23); zero = never
 * @param staleAfter without a crawl that counts for so long a board is stale
 * @param guards when a crawl is not believed at once (R10, R11, R12)
 * @param gone when a board is gone (R13)
 * @param flapping when a posting flaps (R15)
 * @param oscillating when changed content is damped (R16)
 */
public record Policy(
        int misses,
        Duration gap,
        double distinctRatio,
        Duration correctionWithin,
        Duration probeTrust,
        Duration clockSkew,
        int maxPayload,
        Duration purgeAfter,
        Duration closeAfter,
        Duration staleAfter,
        GuardPolicy guards,
        GonePolicy gone,
        FlappingPolicy flapping,
        OscillationPolicy oscillating) {

    public Policy {
        require(misses >= 1, "misses", misses, "at least 1");
        require(!gap.isNegative(), "gap", gap, "zero or longer, for example PT1H");
        requireShare("distinct-ratio", distinctRatio);
        require(!correctionWithin.isNegative(), "correction-within", correctionWithin, "zero or longer, as PT48H");
        require(!probeTrust.isNegative(), "probe-trust", probeTrust, "zero or longer, for example PT24H");
        require(maxPayload >= 1 && maxPayload <= 2 << 20, "max-payload", maxPayload, "between 1 and 2097152 bytes");
        require(!purgeAfter.isNegative(), "purge-after", purgeAfter, "zero or longer, for example P180D");
        require(!closeAfter.isNegative(), "close-after", closeAfter, "zero or longer, for example P365D");
        require(!staleAfter.isNegative(), "stale-after", staleAfter, "zero or longer, for example P2D");
        require(!clockSkew.isNegative(), "clock-skew", clockSkew, "zero or longer, for example PT5M");
    }

    /** R15: a posting that flaps must be missed twice as often, over twice the time. */
    int missesOf(boolean flaps) {
        return flaps ? 2 * misses : misses;
    }

    /** R15, likewise. */
    Duration gapOf(boolean flaps) {
        return flaps ? gap.multipliedBy(2) : gap;
    }

    static void requireShare(String key, double value) {
        require(value >= 0 && value <= 1, key, value, "between 0 and 1");
    }

    static void require(boolean holds, String key, Object value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException("lifecycle." + key + " = " + value + " must be " + wanted);
        }
    }
}
