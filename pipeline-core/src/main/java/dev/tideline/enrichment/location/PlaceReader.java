package dev.tideline.enrichment.location;

import dev.tideline.enrichment.location.Sense.OfAdmin1;
import dev.tideline.enrichment.location.Sense.OfCity;
import dev.tideline.enrichment.location.Sense.OfCountry;
import dev.tideline.enrichment.location.Sense.OfMacro;
import dev.tideline.enrichment.location.Sense.Rank;
import dev.tideline.enrichment.location.Sense.Spelling;
import java.util.List;
import java.util.Set;

/**
 * Understands neighbouring items as one place. Each city, region and country that an item can mean is tried, and each
 * other item must fit it: that alone tells Berlin, DE from Wilmington, DE, whatever the order (rules 5.2.7, 5.2.8 and
 * 5.2.10). The weights matter only against each other.
 */
final class PlaceReader {

    private static final double ONE_PLACE = -2;
    private static final double PRIMARY = 2.0;
    private static final double ALIAS = 2.2;
    private static final double ALTERNATE = 0.4;
    private static final double SECTION = -0.6;
    private static final double NAMED_LIKE_ITS_CITY = -1.0;
    private static final double ALIAS_CODE = 1.2;
    private static final double NAMED_LIKE_ANOTHER_REGION = -1.5;
    private static final double AMONG_REGIONS = -2.5;
    private static final double ALIAS_BESIDE_UNKNOWN = -2;
    private static final double UNLISTED = 1.0;
    private static final double MACRO = 1.5;
    private static final double BARE_CODE = -1.2;
    private static final double WELL_KNOWN_REGIONS = 0.4;
    private static final double COUNTRY_TOO = -0.5;
    private static final double FINER_THAN_COUNTRY = 0.5;
    private static final double CODE_OF_COUNTRY_HERE = -1;
    private static final double CLEAR = 0.28;
    private static final int LAST_LATIN = 0x24F;
    private static final int LARGE = 300_000;
    private static final int CAPITAL = 1_000_000;

    /** Countries whose regions are usually written as codes. */
    private static final Set<String> COMMON_CODES = Set.of("US", "CA", "AU");

    private final List<Item> items;
    private final Evidence evidence;
    private Reading best = Reading.NOTHING;
    private double runnerUp = -9;

    private PlaceReader(List<Item> items, Evidence evidence) {
        this.items = items;
        this.evidence = evidence;
    }

    static Reading read(List<Item> items, Evidence evidence) {
        return new PlaceReader(items, evidence).run();
    }

    private Reading run() {
        for (Item item : items) {
            for (Sense sense : item.senses()) {
                consider(item, sense);
            }
            unlisted(item);
        }
        if (best.isNothing() || best.macro() != null) {
            return best;
        }
        boolean ambiguous = best.score() - runnerUp < CLEAR || isRegionBesideLargeCity() || isRegionOrOtherCountry();
        return ambiguous && !(best.rule() == Rule.CITY_BY_CONTEXT) ? best.by(Rule.AMBIGUOUS) : best;
    }

    private void consider(Item item, Sense sense) {
        if (sense instanceof OfCity of) {
            city(item, of);
        } else if (sense instanceof OfAdmin1 of) {
            region(item, of);
        } else if (sense instanceof OfCountry of) {
            country(item, of);
        } else if (sense instanceof OfMacro of) {
            macro(of);
        }
    }

    private void city(Item item, OfCity of) {
        City city = of.city();
        boolean region = false;
        boolean country = false;
        double score = ONE_PLACE + weight(item, of);
        for (Item other : items) {
            if (!other.equals(item)) {
                region |= Fit.statesRegion(other, city);
                country |= Fit.statesCountry(other, city.country());
                score += Fit.of(other, city.region(), city.country(), city);
            }
        }
        region |= city.region() == null && country;
        if (!region && !country) {
            score += evidence.of(city.country());
        }
        score += region ? 0 : evidence.of(city.region()) + besideRegion(item, city);
        Rule rule = region && country
                ? Rule.CITY_REGION_COUNTRY
                : region ? Rule.CITY_REGION : country ? Rule.CITY_COUNTRY : bareRule(item, of);
        if (of.rank() == Rank.ALTERNATE && !mayUse(item, city, region || country)) {
            return;
        }
        offer(new Reading(city, null, city.region(), city.country(), null, rule, score));
    }

    private double weight(Item item, OfCity of) {
        City city = of.city();
        double size = 0.5 * (Math.log10(Math.max(city.population(), 1_000)) - 4);
        double rank = of.rank() == Rank.PRIMARY ? PRIMARY : of.rank() == Rank.ALIAS ? alias(item) : ALTERNATE;
        return rank + size + (city.section() ? SECTION : 0) + besideUnknown(of);
    }

    /** LA, NY: short for a city, and a state's code. */
    private static double alias(Item item) {
        boolean code = item.senses().stream().anyMatch(sense -> sense instanceof OfAdmin1 of && of.code());
        return code ? ALIAS_CODE : ALIAS;
    }

    /** A name that is a city and a region: New York is the city, Washington the state, among states both are states. */
    private double besideRegion(Item item, City city) {
        if (sharesNameWithRegion(item, city)) {
            return NAMED_LIKE_ANOTHER_REGION;
        }
        boolean regionToo = item.senses().stream()
                .anyMatch(sense ->
                        sense instanceof OfAdmin1 of && of.admin1().country().equals(city.country()));
        if (evidence.isRegionsOnly(city.country()) && regionToo && !isCapitalDistrict(city)) {
            return AMONG_REGIONS;
        }
        return 0;
    }

    private static boolean isNamedLikeItsCity(Item item, OfAdmin1 region) {
        return !region.code()
                && item.senses().stream()
                        .anyMatch(sense -> sense instanceof OfCity of
                                && of.rank() != Rank.ALTERNATE
                                && region.admin1().equals(of.city().region()));
    }

    /** "De Witt, NY" is in the state, not in New York City. */
    private double besideUnknown(OfCity of) {
        return of.rank() == Rank.ALIAS && items.stream().anyMatch(Item::isUnknown) ? ALIAS_BESIDE_UNKNOWN : 0;
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
        return other && city.population() < CAPITAL;
    }

    private static boolean isCapitalDistrict(City city) {
        return city.region() != null && city.region().key().equals("US.DC");
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
            return Rule.CITY_ALONE;
        }
        return evidence.speaksFor(of.city().country()) ? Rule.CITY_BY_CONTEXT : Rule.CITY_BY_POPULATION;
    }

    private void region(Item item, OfAdmin1 of) {
        Country country = of.admin1().country();
        double score = ONE_PLACE + (of.code() ? Fit.REGION_CODE : Fit.REGION_NAME);
        boolean stated = false;
        for (Item other : items) {
            if (!other.equals(item)) {
                score += isAgain(other, item) ? Fit.AGAIN : Fit.of(other, of.admin1(), country, null);
                stated |= Fit.statesCountry(other, country);
            }
        }
        score += stated ? 0 : evidence.of(country);
        score += evidence.isRegionsOnly(country) && of.code() ? 2.5 : 0;
        score += isNamedLikeItsCity(item, of) && !evidence.isRegionsOnly(country) ? NAMED_LIKE_ITS_CITY : 0;
        score += of.code() ? ofCode(item, of) : ofName(item, country);
        offer(new Reading(null, null, of.admin1(), country, null, stated ? Rule.REGION_COUNTRY : Rule.REGION, score));
    }

    /** A code behind a comma belongs to what stands before it; one that is a country elsewhere in the text is one here. */
    private double ofCode(Item item, OfAdmin1 of) {
        boolean country = item.senses().stream().anyMatch(sense -> sense instanceof OfCountry);
        double common = country && !COMMON_CODES.contains(of.admin1().country().code()) ? COUNTRY_TOO : 0;
        return common + trailing(item) + (evidence.readsAsCountry(item.text()) ? CODE_OF_COUNTRY_HERE : 0);
    }

    private double trailing(Item item) {
        return items.size() == 1 && item.before() == Gap.COMMA && !evidence.isRegions() ? BARE_CODE : 0;
    }

    /** Mexico is the country, not a state of it; England is the region, though some languages call the country so. */
    private static double ofName(Item item, Country country) {
        double score = country.code().equals("US") ? WELL_KNOWN_REGIONS : 0;
        for (Sense sense : item.senses()) {
            if (sense instanceof OfCountry of) {
                boolean finer =
                        of.country().equals(country) && !of.country().name().equalsIgnoreCase(item.text());
                score += finer ? FINER_THAN_COUNTRY : country.code().equals("US") ? 0 : COUNTRY_TOO;
            }
        }
        return score;
    }

    private void country(Item item, OfCountry of) {
        double score = ONE_PLACE + Fit.weight(of) + Math.max(evidence.of(of.country()), -0.35);
        for (Item other : items) {
            if (!other.equals(item)) {
                score += isAgain(other, item) ? Fit.AGAIN : Fit.of(other, null, of.country(), null);
            }
        }
        score += of.spelling() == Spelling.ALPHA2 ? trailing(item) : 0;
        Rule rule = of.spelling() == Spelling.PART ? Rule.COUNTRY_PART : Rule.COUNTRY;
        offer(new Reading(null, null, null, of.country(), null, rule, score));
    }

    private static boolean isAgain(Item other, Item item) {
        return other.text().equalsIgnoreCase(item.text());
    }

    private void macro(OfMacro of) {
        if (items.size() == 1) {
            offer(new Reading(null, null, null, null, of.macro(), Rule.MACRO, ONE_PLACE + MACRO));
        }
    }

    /** A city that the gazetteer lacks, or has elsewhere only: beside its region or country its name is kept (2.3). */
    private void unlisted(Item item) {
        if (!UnlistedCity.isName(item)) {
            return;
        }
        Admin1 joined = evidence.joinedRegion();
        if (joined != null && items.size() == 1 && item.isUnknown()) {
            offer(new Reading(
                    null, UnlistedCity.shown(item), joined, joined.country(), null, Rule.UNLISTED_CITY_REGION, 0));
        }
        int at = items.indexOf(item);
        for (int i = 0; i < items.size(); i++) {
            Item other = items.get(i);
            if (!other.equals(item)) {
                boolean apart = items.get(Math.max(i, at)).before() != Gap.SPACE || Math.abs(i - at) > 1;
                double distance = -0.3 * (Math.abs(i - at) - 1) + (i < at ? -0.1 : 0);
                for (Sense sense : other.senses()) {
                    unlisted(item, other, sense, distance, apart);
                }
            }
        }
    }

    private void unlisted(Item item, Item holder, Sense sense, double distance, boolean apart) {
        Admin1 region = sense instanceof OfAdmin1 of ? of.admin1() : null;
        Country country = region != null ? region.country() : sense instanceof OfCountry of ? of.country() : null;
        if (country == null || (region == null && !apart)) {
            return;
        }
        double score =
                ONE_PLACE + distance + (item.isUnknown() ? UNLISTED : UNLISTED - 0.1) + (region == null ? -0.3 : 0);
        for (Item other : items) {
            if (!other.equals(item)) {
                score += other.equals(holder) ? Fit.weight(sense) : Fit.of(other, region, country, null);
            }
        }
        offer(new Reading(
                null,
                UnlistedCity.shown(item),
                region,
                country,
                null,
                region == null ? Rule.UNLISTED_CITY_COUNTRY : Rule.UNLISTED_CITY_REGION,
                score));
    }

    private void offer(Reading reading) {
        if (best.isNothing() || reading.score() > best.score()) {
            runnerUp = best.isNothing() || sameOrFiner(best, reading) ? runnerUp : best.score();
            best = reading;
        } else if (!sameOrFiner(best, reading)) {
            runnerUp = Math.max(runnerUp, reading.score());
        }
    }

    /** New York, city or state: the one lies in the other, so that they do not contradict. */
    private static boolean sameOrFiner(Reading one, Reading other) {
        if (one.country() == null || !one.country().equals(other.country())) {
            return one.isSamePlaceAs(other);
        }
        boolean finer = one.isCity() != other.isCity() || (one.region() == null) != (other.region() == null);
        boolean within =
                one.region() == null || other.region() == null || one.region().equals(other.region());
        return (finer && within) || one.isSamePlaceAs(other);
    }

    /** Georgia, unless something speaks for the one or the other. */
    private boolean isRegionOrOtherCountry() {
        return best.rule() == Rule.REGION
                && best.country() != null
                && !evidence.speaksFor(best.country())
                && items.stream()
                        .anyMatch(item -> item.senses().stream()
                                .anyMatch(sense -> sense instanceof OfCountry of
                                        && of.spelling() == Spelling.NAME
                                        && !of.country().equals(best.country())));
    }

    /** Washington: the state, but the city of that name elsewhere is large. */
    private boolean isRegionBesideLargeCity() {
        Admin1 region = best.region();
        return region != null
                && best.isRegion()
                && !evidence.isRegions()
                && items.stream()
                        .flatMap(item -> item.senses().stream())
                        .anyMatch(sense -> sense instanceof OfCity of
                                && of.rank() == Rank.PRIMARY
                                && of.city().population() > LARGE
                                && of.city().country().equals(region.country())
                                && !region.equals(of.city().region()));
    }
}
