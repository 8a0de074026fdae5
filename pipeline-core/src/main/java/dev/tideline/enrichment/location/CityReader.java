package dev.tideline.enrichment.location;

import dev.tideline.enrichment.location.Sense.OfAdmin1;
import dev.tideline.enrichment.location.Sense.OfCity;
import dev.tideline.enrichment.location.Sense.Rank;
import java.util.List;

/** Readings as a city of the gazetteer. The weights matter only against those of the other readings. */
final class CityReader {

    private static final double PRIMARY = 2.0;
    private static final double ALIAS = 2.2;
    private static final double ALTERNATE = 0.4;
    private static final double ALIAS_CODE = 1.2;
    private static final double ALIAS_BESIDE_UNKNOWN = -2;
    private static final double CODE_OF_ITS_REGION = -2;
    private static final double SECTION = -0.6;
    private static final double SECTION_BEHIND_ITS_CITY = -2;
    private static final double FEW_POSTINGS = -0.3;
    private static final double ITS_SECTION = 0.6;
    private static final double NAMED_LIKE_ANOTHER_REGION = -1.5;
    private static final double NAMED_LIKE_A_REGION_ABROAD = -0.7;
    private static final double AMONG_REGIONS = -2.5;
    private static final double ANOTHER_IS_NEARER = -1.0;
    private static final int LAST_LATIN = 0x24F;
    private static final int CAPITAL = 1_000_000;
    private static final int KNOWN = 100_000;

    private final List<Item> items;
    private final Evidence evidence;
    private final Readings readings;

    CityReader(List<Item> items, Evidence evidence, Readings readings) {
        this.items = items;
        this.evidence = evidence;
        this.readings = readings;
    }

    void read(Item item, OfCity of) {
        City city = of.city();
        boolean region = false;
        boolean country = false;
        double score = PlaceReader.ONE_PLACE + weight(item, of);
        for (Item other : items) {
            if (!other.equals(item)) {
                region |= Fit.statesRegion(other, city);
                country |= Fit.statesCountry(other, city.country());
                score += isSectionBehind(item, other, city)
                        ? ITS_SECTION
                        : Fit.of(other, city.region(), city.country(), city);
            }
        }
        region |= city.region() == null && country;
        if (!region && !country) {
            score += evidence.of(city.country()) + (city.country().market() ? 0 : FEW_POSTINGS);
            score += isFarFromTheOthers(item, city) ? ANOTHER_IS_NEARER : 0;
        }
        score += region ? 0 : evidence.of(city.region()) + besideRegion(item, city);
        if (of.rank() == Rank.ALTERNATE && !mayUse(item, city, region || country)) {
            return;
        }
        Rule rule = region && country
                ? Rule.CITY_REGION_COUNTRY
                : region ? Rule.CITY_REGION : country ? Rule.CITY_COUNTRY : bareRule(item, of);
        readings.offer(new Reading(city, null, city.region(), city.country(), null, rule, score));
    }

    private double weight(Item item, OfCity of) {
        City city = of.city();
        double size = 0.5 * (Math.log10(Math.max(city.population(), 1_000)) - 4);
        double rank = of.rank() == Rank.PRIMARY ? PRIMARY : of.rank() == Rank.ALIAS ? alias(item) : ALTERNATE;
        double section = !city.section() ? 0 : isBehindItsCity(item, city) ? SECTION_BEHIND_ITS_CITY : SECTION;
        return rank + size + section + besideUnknown(of) + (isOwnRegion(item, of) ? CODE_OF_ITS_REGION : 0);
    }

    /** Another city of this name is among the neighbours, and this one is not. */
    private boolean isFarFromTheOthers(Item item, City city) {
        return !evidence.isAmongNeighbours(city, items)
                && item.senses().stream()
                        .anyMatch(sense -> sense instanceof OfCity other
                                && other.rank() == Rank.PRIMARY
                                && evidence.isAmongNeighbours(other.city(), items));
    }

    /** LA, NY: short for a city, and a state's code. */
    private static double alias(Item item) {
        return item.isCodeOfRegion() ? ALIAS_CODE : ALIAS;
    }

    /** "Long Island, NY": the code of the region that something else beside it names too. */
    private boolean isOwnRegion(Item item, OfCity of) {
        Admin1 region = of.city().region();
        return of.rank() == Rank.ALIAS
                && region != null
                && item.means(region, true)
                && items.stream().anyMatch(other -> !other.equals(item) && other.means(region, false));
    }

    /** Berlin-Mitte: the section only says where in the city. */
    private boolean isBehindItsCity(Item item, City section) {
        return items.stream()
                .takeWhile(before -> !before.equals(item))
                .flatMap(before -> before.senses().stream())
                .anyMatch(sense ->
                        sense instanceof OfCity of && of.rank() == Rank.PRIMARY && section.isSectionOf(of.city()));
    }

    private boolean isSectionBehind(Item item, Item other, City city) {
        return items.indexOf(item) < items.indexOf(other)
                && other.senses().stream()
                        .anyMatch(
                                sense -> sense instanceof OfCity of && of.city().isSectionOf(city));
    }

    /** "De Witt, NY" is in the state, not in New York City. */
    private double besideUnknown(OfCity of) {
        boolean town = items.stream().anyMatch(item -> item.isUnknown() && !UnlistedCity.isUnspaced(item.text()));
        return of.rank() == Rank.ALIAS && town ? ALIAS_BESIDE_UNKNOWN : 0;
    }

    /** A name that is a city and a region: New York is the city, Washington the state, among states both are states. */
    private double besideRegion(Item item, City city) {
        if (city.population() < CAPITAL) {
            if (sharesNameWithRegion(item, city)) {
                return NAMED_LIKE_ANOTHER_REGION;
            } else if (sharesNameWithRegionAbroad(item, city)) {
                return NAMED_LIKE_A_REGION_ABROAD;
            }
        }
        boolean regionToo = item.senses().stream()
                .anyMatch(sense ->
                        sense instanceof OfAdmin1 of && of.admin1().country().equals(city.country()));
        boolean capitalDistrict = city.region() != null && city.region().key().equals("US.DC");
        return evidence.isRegionsOnly(city.country()) && regionToo && !capitalDistrict ? AMONG_REGIONS : 0;
    }

    /** Washington, Oregon, Georgia: the city is not in the region of that name, so that the region is meant. */
    private static boolean sharesNameWithRegion(Item item, City city) {
        boolean other = false;
        for (Sense sense : item.senses()) {
            if (sense instanceof OfAdmin1 of
                    && !of.code()
                    && of.admin1().country().equals(city.country())) {
                if (of.admin1().equals(city.region())) {
                    return false;
                }
                other = true;
            }
        }
        return other;
    }

    /** Ontario: a city in California, but the province is better known. */
    private static boolean sharesNameWithRegionAbroad(Item item, City city) {
        for (Sense sense : item.senses()) {
            if (sense instanceof OfAdmin1 of
                    && !of.code()
                    && !of.admin1().country().equals(city.country())
                    && Fit.KNOWN_BY_REGIONS.contains(of.admin1().country().code())) {
                return true;
            }
        }
        return false;
    }

    /** An alternate name of a city in the United States is no rival where another city owns the name (trap 2.4.1). */
    private static boolean mayUse(Item item, City city, boolean stated) {
        boolean owned =
                item.senses().stream().anyMatch(sense -> sense instanceof OfCity of && of.rank() != Rank.ALTERNATE);
        boolean other = item.senses().stream().anyMatch(sense -> !(sense instanceof OfCity));
        return stated ? !owned || !city.country().code().equals("US") : !owned && !other;
    }

    private Rule bareRule(Item item, OfCity of) {
        if (of.rank() == Rank.ALTERNATE) {
            boolean otherScript = item.text().codePoints().anyMatch(c -> c > LAST_LATIN && Character.isLetter(c));
            return otherScript ? Rule.CITY_ALONE : Rule.CITY_ALTERNATE_NAME;
        } else if (of.rank() == Rank.ALIAS) {
            return Rule.CITY_ALIAS;
        }
        int largest = 0;
        for (Sense sense : item.senses()) {
            if (sense instanceof OfCity other
                    && other.rank() == Rank.PRIMARY
                    && !other.city().equals(of.city())) {
                largest = Math.max(largest, other.city().population());
            }
        }
        if (largest * 10L <= of.city().population()) {
            return of.city().population() < KNOWN ? Rule.SMALL_CITY_ALONE : Rule.CITY_ALONE;
        }
        return evidence.speaksFor(of.city().country()) ? Rule.CITY_BY_CONTEXT : Rule.CITY_BY_POPULATION;
    }
}
