package dev.tideline.enrichment.location;

import org.jspecify.annotations.Nullable;

/**
 * What else is known of a posting, each part optional; it decides between places of one name (rule 5.2.10).
 *
 * @param country of the posting as its provider states it, ISO 3166 alpha-2
 * @param companyCountry of the employer, ISO 3166 alpha-2
 * @param currency of its pay, ISO 4217
 * @param language of its text, ISO 639-1
 */
public record LocationContext(
        @Nullable String country,
        @Nullable String companyCountry,
        @Nullable String currency,
        @Nullable String language) {

    public static final LocationContext NONE = new LocationContext(null, null, null, null);

    public static LocationContext ofCountry(@Nullable String country) {
        return new LocationContext(country, null, null, null);
    }
}
