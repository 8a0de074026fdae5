package dev.tideline.enrichment.location;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way to understand neighbouring items as one place.
 *
 * @param city of the gazetteer, or null
 * @param cityText the name of a city that the gazetteer lacks, or null
 * @param score the higher the better; comparable between readings of the same text only
 */
record Reading(
        @Nullable City city,
        @Nullable String cityText,
        @Nullable Admin1 region,
        @Nullable Country country,
        @Nullable Macro macro,
        Rule rule,
        double score) {

    /** Nothing is understood. */
    static final Reading NOTHING = new Reading(null, null, null, null, null, Rule.AMBIGUOUS, -1.5);

    boolean isNothing() {
        return country == null && macro == null;
    }

    boolean isCity() {
        return city != null || cityText != null;
    }

    boolean isRegion() {
        return !isCity() && region != null;
    }

    /** A country, a region of several, or nothing finer. */
    boolean isBroad() {
        return !isCity();
    }

    boolean isSure() {
        return rule.confidence() >= 0.85;
    }

    boolean isSamePlaceAs(Reading other) {
        return Objects.equals(city, other.city)
                && Objects.equals(region, other.region)
                && Objects.equals(country, other.country)
                && Objects.equals(macro, other.macro);
    }

    Reading by(Rule other) {
        return new Reading(city, cityText, region, country, macro, other, score);
    }
}
