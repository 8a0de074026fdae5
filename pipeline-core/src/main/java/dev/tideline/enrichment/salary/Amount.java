package dev.tideline.enrichment.salary;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a text, with its multiplier.
 *
 * @param plain the number before the multiplier
 * @param times the multiplier's phrase; null for none
 * @param grouped whether it is written with thousands separators
 * @param mended whether stray spaces were taken out of it
 */
record Amount(BigDecimal plain, @Nullable Phrase times, boolean grouped, boolean mended) {

    BigDecimal value() {
        return times == null ? plain : plain.multiply(times.times());
    }

    /** This number with another's multiplier: "150-190k" means 150k. */
    Amount times(@Nullable Phrase multiplier) {
        return new Amount(plain, multiplier, grouped, mended);
    }

    /** A bare whole number from 1900 to 2100. */
    boolean looksLikeAYear() {
        return times == null
                && !grouped
                && plain.scale() == 0
                && plain.precision() == 4
                && plain.intValue() >= 1900
                && plain.intValue() <= 2100;
    }
}
