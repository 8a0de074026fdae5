package dev.tideline.enrichment.location;

import dev.tideline.enrichment.Provenance;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From where remote work may be done: exactly one of a country (with or without a region of it), a macro region, the
 * whole world, a time zone, or somewhere that is not said.
 *
 * @param raw the words that say so, as the source has them
 * @param country ISO 3166 alpha-2
 * @param region name of the first-level division of {@code country}
 * @param admin1 GeoNames' key of that division
 * @param macro for example {@code EMEA}
 * @param timeZone a zone ({@code America/New_York}), an offset ({@code UTC-8..UTC+2}) or a group of zones ({@code EU})
 * @param inferred from a city, a part of a country or a time zone, not stated
 */
public record RemoteScope(
        Kind kind,
        String raw,
        @Nullable String country,
        @Nullable String region,
        @Nullable String admin1,
        @Nullable String macro,
        @Nullable String timeZone,
        boolean inferred,
        boolean lowConfidence,
        Provenance provenance) {

    /** What bounds remote work. */
    public enum Kind {
        COUNTRY,
        REGION,
        MACRO,
        WORLDWIDE,
        TIME_ZONE,
        /** Remote work, and nothing of from where: never to be read as worldwide. */
        UNSPECIFIED
    }

    /** The same bounds, however they were said. */
    boolean isSameAs(RemoteScope other) {
        return kind == other.kind
                && Objects.equals(country, other.country)
                && Objects.equals(admin1, other.admin1)
                && Objects.equals(macro, other.macro)
                && Objects.equals(timeZone, other.timeZone);
    }
}
