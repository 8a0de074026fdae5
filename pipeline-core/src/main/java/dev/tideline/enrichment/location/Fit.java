package dev.tideline.enrichment.location;

import dev.tideline.enrichment.location.Sense.OfAdmin1;
import dev.tideline.enrichment.location.Sense.OfCity;
import dev.tideline.enrichment.location.Sense.OfCountry;
import dev.tideline.enrichment.location.Sense.OfMacro;
import dev.tideline.enrichment.location.Sense.Spelling;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How well the words beside a name go with a place that the name can mean. The weights matter only against each other. */
final class Fit {

    /** Countries whose regions are usually named instead of them, and written as codes. */
    static final Set<String> KNOWN_BY_REGIONS = Set.of("US", "CA", "AU");

    private static final double REGION_NAME = 2.6;
    private static final double REGION_CODE = 1.6;
    private static final double RARE_CODE = 1.2;
    private static final double COUNTRY_NAME = 2.9;
    private static final double COUNTRY_ALPHA3 = 2.1;
    private static final double COUNTRY_ALPHA2 = 1.4;
    private static final double COUNTRY_PART = 1.0;
    private static final double MACRO_AROUND = 0.8;
    static final double AGAIN = 0.8;
    private static final double CITY_AGAIN = 1.8;
    private static final double DIVISION = 0.3;
    private static final double UNKNOWN_BESIDE = -0.4;
    private static final double OTHER_CODE = -2;
    private static final double OTHER_CITY = -1.5;
    private static final double OTHER_PLACE = -4;
    private static final double NEAR_KM = 60;

    private Fit() {}

    /** How well another item goes with a place: as its region, its country, its name again, or not at all. */
    static double of(Item item, @Nullable Admin1 region, Country country, @Nullable City city) {
        if (item.isUnknown()) {
            return item.isDivision() && region != null ? DIVISION : UNKNOWN_BESIDE;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (Sense sense : item.senses()) {
            best = Math.max(best, of(sense, item, region, country, city));
        }
        return best;
    }

    private static double of(Sense sense, Item item, @Nullable Admin1 region, Country country, @Nullable City city) {
        if (sense instanceof OfCity of) {
            if (of.city().equals(city)) {
                return CITY_AGAIN;
            }
            boolean near = city != null
                    && of.city().country().equals(country)
                    && of.city().kilometresTo(city) < NEAR_KM;
            return near && item.before() == Gap.OPEN ? 0 : OTHER_CITY;
        } else if (sense instanceof OfAdmin1 of) {
            return of.admin1().equals(region) ? weight(of) : of.code() ? OTHER_CODE : OTHER_PLACE;
        } else if (sense instanceof OfCountry of) {
            boolean same = of.country().equals(country);
            return same ? weight(of.spelling()) : of.spelling() == Spelling.NAME ? OTHER_PLACE : OTHER_CODE;
        }
        return sense instanceof OfMacro of && of.macro().countries().contains(country.code())
                ? MACRO_AROUND
                : OTHER_PLACE;
    }

    /** States a city's region, or the city once more. */
    static boolean statesRegion(Item item, City city) {
        return item.senses().stream()
                .anyMatch(sense -> (sense instanceof OfAdmin1 of && of.admin1().equals(city.region()))
                        || (sense instanceof OfCity again && again.city().equals(city)));
    }

    static boolean statesCountry(Item item, Country country) {
        return item.senses().stream()
                .anyMatch(sense -> sense instanceof OfCountry of
                        && of.country().equals(country)
                        && of.spelling() != Spelling.PART);
    }

    static double weight(Sense sense) {
        return sense instanceof OfAdmin1 of
                ? of.code() ? ofCode(of.admin1().country()) : REGION_NAME
                : sense instanceof OfCountry of ? weight(of.spelling()) : 0;
    }

    /** PA is Pennsylvania, unless what it stands beside is in Palermo's Sicily. */
    private static double ofCode(Country country) {
        return KNOWN_BY_REGIONS.contains(country.code()) && !country.code().equals("AU") ? REGION_CODE : RARE_CODE;
    }

    private static double weight(Spelling spelling) {
        return switch (spelling) {
            case NAME -> COUNTRY_NAME;
            case ALPHA3 -> COUNTRY_ALPHA3;
            case ALPHA2 -> COUNTRY_ALPHA2;
            case PART -> COUNTRY_PART;
        };
    }
}
