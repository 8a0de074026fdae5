package dev.tideline.enrichment.location;

import org.jspecify.annotations.Nullable;

/**
 * A city of the gazetteer.
 *
 * @param id GeoNames' id
 * @param region null where GeoNames knows none, as in city states
 * @param section a part of a larger city, or a former place
 */
record City(
        int id,
        String name,
        double latitude,
        double longitude,
        Country country,
        @Nullable Admin1 region,
        int population,
        boolean section) {

    private static final double KM_PER_DEGREE = 111.2;
    private static final double SECTION_KM = 30;

    boolean isSectionOf(City city) {
        return section
                && !city.section
                && country.equals(city.country)
                && population < city.population
                && kilometresTo(city) < SECTION_KM;
    }

    /** The distance on a flat map, good enough for neighbours. */
    double kilometresTo(City other) {
        double north = latitude - other.latitude;
        double east = (longitude - other.longitude) * Math.cos(Math.toRadians(latitude));
        return KM_PER_DEGREE * Math.hypot(north, east);
    }
}
