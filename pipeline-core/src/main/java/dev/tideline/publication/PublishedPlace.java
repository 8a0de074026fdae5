package dev.tideline.publication;

import org.jspecify.annotations.Nullable;

/**
 * One place of a posting: a place of work, or a country, region or other bound from which it may be done remotely.
 *
 * @param raw the words that name it, as the provider has them
 * @param city by GeoNames' name, or as written where the gazetteer lacks it
 * @param region name of the first-level division
 * @param country ISO 3166 alpha-2
 * @param macro a region of several countries, for example {@code EMEA}; only where nothing finer is known
 * @param admin1 GeoNames' key of the region, for example {@code US.CA}
 * @param latitude of the city, in degrees
 * @param longitude of the city, in degrees
 * @param geonameId GeoNames' id of the city
 * @param level the finest part that is known: {@code city}, {@code region}, {@code country}, {@code macro}; of a remote
 *     bound also {@code worldwide}, {@code time_zone} or {@code unspecified}; {@code unknown} where nothing could be
 *     made of the words
 * @param timeZone of a remote bound, for example {@code America/New_York} or {@code UTC-8..UTC+2}
 * @param remote true of a bound for remote work, false of a place of work
 * @param mode {@code remote}, {@code hybrid} or {@code onsite} where the text says it of this very place
 * @param inferred not stated, but concluded from a city, a part of a country or a time zone
 * @param confidence from 0 to 1
 * @param rule which rule read it
 */
public record PublishedPlace(
        String raw,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable String macro,
        @Nullable String admin1,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer geonameId,
        String level,
        @Nullable String timeZone,
        boolean remote,
        @Nullable String mode,
        boolean inferred,
        double confidence,
        String rule) {}
