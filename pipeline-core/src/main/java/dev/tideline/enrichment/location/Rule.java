package dev.tideline.enrichment.location;

import java.util.Locale;

/**
 * What a place or scope was read by, and the share of such readings that are right. Below {@link #UNSURE} an answer is
 * marked as of low confidence.
 */
enum Rule {
    CITY_REGION_COUNTRY(0.98),
    CITY_REGION(0.97),
    CITY_COUNTRY(0.96),
    /** One city has this name, or one is ten times larger than the others. */
    CITY_ALONE(0.9),
    /** As before, of fewer than 100,000 people: towns that the gazetteer lacks may have the name too. */
    SMALL_CITY_ALONE(0.85),
    /** A metropolitan area or short name that means a city. */
    CITY_ALIAS(0.9),
    /** One of several cities of this name, in the country of the neighbours or of the posting. */
    CITY_BY_CONTEXT(0.8),
    /** The largest of several cities of this name. */
    CITY_BY_POPULATION(0.7),
    /** GeoNames has the name as an alternate one only. */
    CITY_ALTERNATE_NAME(0.5),
    /** A large city or a country at the edge of a name that is not known. */
    INNER_NAME(0.6),
    /** Not in the gazetteer; its region is stated. */
    UNLISTED_CITY_REGION(0.8),
    /** Not in the gazetteer; only its country is stated. */
    UNLISTED_CITY_COUNTRY(0.6),
    REGION_COUNTRY(0.95),
    REGION(0.9),
    COUNTRY(0.97),
    /** A part of a country that is no division of it. */
    COUNTRY_PART(0.6),
    MACRO(0.95),
    /** Two readings are about as good as each other. */
    AMBIGUOUS(0.4),
    /** Work from anywhere is stated, and nothing of where. */
    REMOTE_UNBOUNDED(0.9),
    /** A city's country, where the work is remote. */
    REMOTE_COUNTRY_OF_CITY(0.6),
    TIME_ZONE(0.8);

    static final double UNSURE = 0.5;

    private final double confidence;

    Rule(double confidence) {
        this.confidence = confidence;
    }

    double confidence() {
        return confidence;
    }

    /** As provenance spells it: {@code city-region-country}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
