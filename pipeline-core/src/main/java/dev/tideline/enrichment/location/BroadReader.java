package dev.tideline.enrichment.location;

import dev.tideline.enrichment.location.Sense.OfAdmin1;
import dev.tideline.enrichment.location.Sense.OfCity;
import dev.tideline.enrichment.location.Sense.OfCountry;
import dev.tideline.enrichment.location.Sense.Rank;
import dev.tideline.enrichment.location.Sense.Spelling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readings as a region or a country. The weights matter only against those of the other readings. */
final class BroadReader {

    private static final double NAMED_LIKE_ITS_CITY = -1.0;
    private static final double BARE_CODE = -1.2;
    private static final double CODE_OF_COUNTRY_HERE = -1;
    private static final double WELL_KNOWN_REGIONS = 0.4;
    private static final double COUNTRY_TOO = -0.5;
    private static final double FINER_THAN_COUNTRY = 0.5;
    private static final double AMONG_REGIONS = 2.5;
    private static final double AGAINST_EVIDENCE = -0.35;
    private static final double RATHER_CITY = -1.0;
    private static final double FEW_POSTINGS = -0.5;

    private final List<Item> items;
    private final Evidence evidence;
    private final Readings readings;

    BroadReader(List<Item> items, Evidence evidence, Readings readings) {
        this.items = items;
        this.evidence = evidence;
        this.readings = readings;
    }

    void region(Item item, OfAdmin1 of) {
        Admin1 region = of.admin1();
        Country country = region.country();
        double score = PlaceReader.ONE_PLACE + Fit.weight(of) + fitOfOthers(item, region, country);
        boolean stated = items.stream().anyMatch(other -> !other.equals(item) && Fit.statesCountry(other, country));
        score += stated ? 0 : evidence.of(country);
        if (evidence.isRegionsOnly(country)) {
            score += of.code() ? AMONG_REGIONS : 0;
        } else if (isNamedLikeItsCity(item, of)) {
            score += NAMED_LIKE_ITS_CITY;
        }
        score += of.code() ? ofCode(item, country) : ofName(item, country);
        score += !of.code() && !stated && item.isRatherCityThanIn(country) ? RATHER_CITY : 0;
        Rule rule = stated ? Rule.REGION_COUNTRY : Rule.REGION;
        readings.offer(new Reading(null, null, region, country, null, rule, score));
    }

    void country(Item item, OfCountry of) {
        Country country = of.country();
        double score = PlaceReader.ONE_PLACE
                + Fit.weight(of)
                + fitOfOthers(item, null, country)
                + Math.max(evidence.of(country), AGAINST_EVIDENCE);
        score += of.spelling() == Spelling.ALPHA2 ? trailing(item) : 0;
        score += isRatherCity(item, of) ? RATHER_CITY : 0;
        Rule rule = of.spelling() == Spelling.PART ? Rule.COUNTRY_PART : Rule.COUNTRY;
        readings.offer(new Reading(null, null, null, country, null, rule, score));
    }

    /** Tunis, Norfolk: a country's name in some language, but a city's own. */
    private static boolean isRatherCity(Item item, OfCountry of) {
        Country country = of.country();
        boolean own =
                of.spelling() != Spelling.NAME || NameFold.of(country.name()).equals(NameFold.of(item.text()));
        return !own
                && item.senses().stream()
                        .anyMatch(sense -> sense instanceof OfCity city
                                && city.rank() == Rank.PRIMARY
                                && (city.city().country().equals(country)
                                        || (!country.market()
                                                && city.city().country().market())));
    }

    private double fitOfOthers(Item item, @Nullable Admin1 region, Country country) {
        double fit = 0;
        for (Item other : items) {
            if (!other.equals(item)) {
                boolean again = other.text().equalsIgnoreCase(item.text());
                fit += again ? Fit.AGAIN : Fit.of(other, region, country, null);
            }
        }
        return fit;
    }

    private static boolean isNamedLikeItsCity(Item item, OfAdmin1 region) {
        return !region.code()
                && item.senses().stream()
                        .anyMatch(sense -> sense instanceof OfCity of
                                && of.rank() != Rank.ALTERNATE
                                && region.admin1().equals(of.city().region()));
    }

    /** A code behind a comma belongs to what stands before it; one that is a country elsewhere in the text is one here. */
    private double ofCode(Item item, Country country) {
        boolean countryToo = item.senses().stream().anyMatch(sense -> sense instanceof OfCountry);
        boolean common = Fit.KNOWN_BY_REGIONS.contains(country.code());
        return (countryToo && !common ? COUNTRY_TOO : 0)
                + trailing(item)
                + (evidence.readsAsCountry(item, country) ? CODE_OF_COUNTRY_HERE : 0);
    }

    private double trailing(Item item) {
        return items.size() == 1 && item.before() == Gap.COMMA && !evidence.isRegions() ? BARE_CODE : 0;
    }

    /** Mexico is the country, not a state of it; England is the region, though some languages call the country so. */
    private static double ofName(Item item, Country country) {
        boolean us = country.code().equals("US");
        double score = us ? WELL_KNOWN_REGIONS : country.market() ? 0 : FEW_POSTINGS;
        for (Sense sense : item.senses()) {
            if (sense instanceof OfCountry of) {
                boolean finer =
                        of.country().equals(country) && !of.country().name().equalsIgnoreCase(item.text());
                score += finer ? FINER_THAN_COUNTRY : us ? 0 : COUNTRY_TOO;
            }
        }
        return score;
    }
}
