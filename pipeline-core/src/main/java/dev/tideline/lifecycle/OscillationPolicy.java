package dev.tideline.lifecycle;

import java.time.Duration;

/**
 * When changed content is only the other one of two that a provider shows in turn (R16).
 *
 * @param contents it equals one of so many that the last updates replaced; 0 = every change is an update
 * @param within so shortly before
 */
public record OscillationPolicy(int contents, Duration within) {

    public OscillationPolicy {
        Policy.require(contents >= 0 && contents <= 20, "oscillating-contents", contents, "between 0 and 20");
        Policy.require(!within.isNegative(), "oscillating-within", within, "zero or longer, for example P7D");
    }
}
