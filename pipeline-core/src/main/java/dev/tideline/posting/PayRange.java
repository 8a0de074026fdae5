package dev.tideline.posting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One native, structured pay range.
 *
 * @param raw the provider's own summary of it, or its numbers as written
 * @param min in whole units of {@code currency} (cents already divided)
 * @param max in whole units of {@code currency}
 * @param currency ISO 4217, upper case
 * @param period {@code year}, {@code month}, {@code week}, {@code day} or {@code hour}; null where the provider gives
 *     none
 * @param title the range's own label, for example a place or a level
 */
public record PayRange(
        String raw,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String currency,
        @Nullable String period,
        @Nullable String title) {}
