package dev.tideline.lifecycle;

import java.time.Duration;

/**
 * When a board that its provider does not know is gone (R13).
 *
 * @param reports so many crawls must say so, one more if the board worked lately; 0 = no board is ever gone
 * @param apart each so long after the one before that counts
 * @param workedWithin a board that was read completely within this time before the first report worked lately
 */
public record GonePolicy(int reports, Duration apart, Duration workedWithin) {

    public GonePolicy {
        Policy.require(
                reports >= 0 && reports < Reachability.NOT_FOUND_KEPT,
                "gone-reports",
                reports,
                "between 0 and " + (Reachability.NOT_FOUND_KEPT - 1));
        Policy.require(!apart.isNegative(), "gone-apart", apart, "zero or longer, for example PT6H");
        Policy.require(!workedWithin.isNegative(), "gone-worked-within", workedWithin, "zero or longer, as P7D");
    }
}
