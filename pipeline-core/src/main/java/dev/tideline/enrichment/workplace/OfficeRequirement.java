package dev.tideline.enrichment.workplace;

import dev.tideline.enrichment.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody must be in the office.
 *
 * @param text the sentence that says so, as it stands there
 * @param daysPerWeek the least number of days a week, 1 to 7; null where it is told otherwise
 * @param rate how often where it is rarer than weekly, as it stands there, for example {@code 2 times every 6 months}
 */
public record OfficeRequirement(
        String text,
        @Nullable Integer daysPerWeek,
        @Nullable String rate,
        Provenance provenance) {}
