package dev.tideline.enrichment.location;

import dev.tideline.enrichment.Provenance;
import dev.tideline.posting.WorkplaceType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place of work.
 *
 * @param raw the words that name it, as the source has them
 * @param city by GeoNames' name, or as written where the gazetteer lacks it ({@code geonameId} is null then)
 * @param geonameId GeoNames' id of the city
 * @param latitude of the city, in degrees
 * @param longitude of the city, in degrees
 * @param region name of the first-level division
 * @param admin1 GeoNames' key of that division, for example {@code US.CA}, {@code CA.08}
 * @param country ISO 3166 alpha-2
 * @param macro a region of several countries, for example {@code EMEA}; only where nothing finer is known
 * @param mode where the text says it of this place; a city alone says nothing
 * @param lowConfidence it may well be another place
 */
public record Place(
        String raw,
        @Nullable String city,
        @Nullable Integer geonameId,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String region,
        @Nullable String admin1,
        @Nullable String country,
        @Nullable String macro,
        @Nullable WorkplaceType mode,
        boolean lowConfidence,
        Provenance provenance) {

    public PlaceLevel level() {
        if (city != null) {
            return PlaceLevel.CITY;
        } else if (region != null) {
            return PlaceLevel.REGION;
        }
        return country != null ? PlaceLevel.COUNTRY : PlaceLevel.MACRO;
    }

    Place with(@Nullable WorkplaceType other) {
        return new Place(
                raw,
                city,
                geonameId,
                latitude,
                longitude,
                region,
                admin1,
                country,
                macro,
                other,
                lowConfidence,
                provenance);
    }

    /** The same place, whatever the words and the mode. */
    boolean isSameAs(Place other) {
        return Objects.equals(city, other.city) && isWithinSame(other);
    }

    private boolean isWithinSame(Place other) {
        return Objects.equals(admin1, other.admin1)
                && Objects.equals(country, other.country)
                && Objects.equals(macro, other.macro);
    }

    /** A broader label that says nothing beside the other place (rule 5.2.11). */
    boolean isImpliedBy(Place other) {
        return level().compareTo(other.level()) > 0
                && country != null
                && country.equals(other.country)
                && (admin1 == null || admin1.equals(other.admin1));
    }
}
