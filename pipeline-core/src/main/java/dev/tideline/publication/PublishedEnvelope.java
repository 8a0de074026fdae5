package dev.tideline.publication;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From the lowest to the highest of a posting's pay ranges; only ranges of equal currency, period and basis are put
 * together.
 *
 * @param min in whole units of {@code currency}; null if one of the ranges has no lower end
 * @param max likewise; null if one of the ranges has no upper end
 * @param currency ISO 4217, upper case
 * @param annualMin {@code min} as a year's pay
 * @param annualMax {@code max} as a year's pay
 */
public record PublishedEnvelope(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        String currency,
        String period,
        String basis,
        @Nullable BigDecimal annualMin,
        @Nullable BigDecimal annualMax) {}
