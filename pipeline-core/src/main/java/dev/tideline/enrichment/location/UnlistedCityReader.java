package dev.tideline.enrichment.location;

import dev.tideline.enrichment.location.Sense.OfAdmin1;
import dev.tideline.enrichment.location.Sense.OfCity;
import dev.tideline.enrichment.location.Sense.OfCountry;
import dev.tideline.enrichment.location.Sense.Rank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Readings as a city that the gazetteer lacks, or has elsewhere only: beside its region or country its name is kept
 * (2.3). The weights matter only against those of the other readings.
 */
final class UnlistedCityReader {

    private static final double UNLISTED = 1.0;
    private static final double KNOWN_ELSEWHERE = -0.1;
    private static final double LARGE_ELSEWHERE = -1.5;
    private static final double REGION_ELSEWHERE = 0.2;
    private static final double COUNTRY_ONLY = -0.3;
    private static final double EACH_STEP_AWAY = -0.3;
    private static final double BEFORE_IT = -0.1;
    private static final double PART_OF_A_LARGE_CITY = -2;
    private static final int LARGE = 300_000;

    private final List<Item> items;
    private final Evidence evidence;
    private final Readings readings;

    UnlistedCityReader(List<Item> items, Evidence evidence, Readings readings) {
        this.items = items;
        this.evidence = evidence;
        this.readings = readings;
    }

    void read(Item item) {
        if (!UnlistedCity.isName(item)) {
            return;
        }
        Admin1 joined = evidence.joinedRegion();
        if (joined != null && items.size() == 1 && item.isUnknown()) {
            offer(item, joined, joined.country(), 0);
        }
        for (Item holder : items) {
            if (!holder.equals(item) && (item.isUnknown() || item.isCity() || isBefore(item, holder))) {
                for (Sense sense : holder.senses()) {
                    read(item, holder, sense);
                }
            }
        }
    }

    private void read(Item item, Item holder, Sense sense) {
        Admin1 region = sense instanceof OfAdmin1 of ? of.admin1() : null;
        Country country = region != null ? region.country() : sense instanceof OfCountry of ? of.country() : null;
        if (country == null || (region == null ? !isApart(item, holder) : holder.isRatherCityThanIn(country))) {
            return;
        }
        double score = PlaceReader.ONE_PLACE
                + UNLISTED
                + known(item, holder, country)
                + distance(item, holder)
                + (region == null ? COUNTRY_ONLY : 0)
                + (isLargeCity(holder, item, region, country) ? PART_OF_A_LARGE_CITY : 0);
        for (Item other : items) {
            if (!other.equals(item)) {
                score += other.equals(holder) ? Fit.weight(sense) : Fit.of(other, region, country, null);
            }
        }
        offer(item, region, country, score);
    }

    private void offer(Item item, @Nullable Admin1 region, Country country, double score) {
        Rule rule = region == null ? Rule.UNLISTED_CITY_COUNTRY : Rule.UNLISTED_CITY_REGION;
        readings.offer(new Reading(null, UnlistedCity.shown(item), region, country, null, rule, score));
    }

    private boolean isBefore(Item first, Item second) {
        return items.indexOf(first) < items.indexOf(second);
    }

    private boolean isApart(Item item, Item holder) {
        int at = items.indexOf(item);
        int other = items.indexOf(holder);
        return items.get(Math.max(at, other)).before() != Gap.SPACE || Math.abs(at - other) > 1;
    }

    private double distance(Item item, Item holder) {
        int steps = items.indexOf(holder) - items.indexOf(item);
        return EACH_STEP_AWAY * (Math.abs(steps) - 1) + (steps < 0 ? BEFORE_IT : 0);
    }

    /**
     * Flanders, New Jersey: a list of regions would hardly go from one continent to the other; but a large city is hardly
     * a town of the same name where no comma says so.
     */
    private double known(Item item, Item holder, Country country) {
        if (item.isUnknown()) {
            return 0;
        }
        boolean large = item.senses().stream().anyMatch(UnlistedCityReader::isLarge);
        if (large && (isBefore(item, holder) ? holder : item).before() != Gap.COMMA) {
            return LARGE_ELSEWHERE;
        }
        boolean neighbour = item.senses().stream()
                .anyMatch(sense -> !(sense instanceof OfAdmin1 of)
                        || of.admin1().country().continent().equals(country.continent()));
        return neighbour ? KNOWN_ELSEWHERE : REGION_ELSEWHERE;
    }

    /** "Praha 8 - Karlín": what stands behind a large city is a part of it; New York may be the state. */
    private boolean isLargeCity(Item holder, Item item, @Nullable Admin1 region, Country country) {
        return isBefore(holder, item)
                && !country.code().equals("US")
                && holder.senses().stream()
                        .anyMatch(sense -> isLarge(sense)
                                && sense instanceof OfCity of
                                && of.city().country().equals(country)
                                && (region == null || region.equals(of.city().region())));
    }

    private static boolean isLarge(Sense sense) {
        return sense instanceof OfCity of
                && of.rank() == Rank.PRIMARY
                && of.city().population() > LARGE;
    }
}
