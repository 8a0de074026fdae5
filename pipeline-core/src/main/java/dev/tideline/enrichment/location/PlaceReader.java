package dev.tideline.enrichment.location;

import dev.tideline.enrichment.location.Sense.OfAdmin1;
import dev.tideline.enrichment.location.Sense.OfCity;
import dev.tideline.enrichment.location.Sense.OfCountry;
import dev.tideline.enrichment.location.Sense.OfMacro;
import dev.tideline.enrichment.location.Sense.Rank;
import dev.tideline.enrichment.location.Sense.Spelling;
import java.util.List;
import java.util.stream.Stream;

/**
 * Understands neighbouring items as one place. Each city, region and country that an item can mean is tried, and each
 * other item must fit it: that alone tells Berlin, DE from Wilmington, DE, whatever the order (rules 5.2.7, 5.2.8 and
 * 5.2.10).
 */
final class PlaceReader {

    /** What every reading starts from, so that one place of two items beats two places. */
    static final double ONE_PLACE = -2;

    private static final double MACRO = 1.5;
    private static final int LARGE = 300_000;

    private final List<Item> items;
    private final Evidence evidence;
    private final Readings readings = new Readings();

    private PlaceReader(List<Item> items, Evidence evidence) {
        this.items = items;
        this.evidence = evidence;
    }

    static Reading read(List<Item> items, Evidence evidence) {
        return new PlaceReader(items, evidence).run();
    }

    private Reading run() {
        CityReader cities = new CityReader(items, evidence, readings);
        BroadReader broad = new BroadReader(items, evidence, readings);
        UnlistedCityReader unlisted = new UnlistedCityReader(items, evidence, readings);
        for (Item item : items) {
            for (Sense sense : item.senses()) {
                if (sense instanceof OfCity of) {
                    cities.read(item, of);
                } else if (sense instanceof OfAdmin1 of) {
                    broad.region(item, of);
                } else if (sense instanceof OfCountry of) {
                    broad.country(item, of);
                } else if (sense instanceof OfMacro of && items.size() == 1) {
                    readings.offer(new Reading(null, null, null, null, of.macro(), Rule.MACRO, ONE_PLACE + MACRO));
                }
            }
            unlisted.read(item);
        }
        Reading best = readings.best();
        boolean mayBeOther = !best.isNothing() && best.macro() == null && best.rule() != Rule.CITY_BY_CONTEXT;
        return mayBeOther && isAmbiguous(best) ? best.by(Rule.AMBIGUOUS) : best;
    }

    private boolean isAmbiguous(Reading best) {
        return readings.hasRival()
                || isRegionBesideLargeCity(best)
                || isRegionOrOtherCountry(best)
                || isRareRegion(best);
    }

    /** St. Ouen in Jersey: its name alone may be any town's that the gazetteer lacks. */
    private boolean isRareRegion(Reading best) {
        return best.rule() == Rule.REGION
                && best.country() != null
                && !best.country().market()
                && !evidence.speaksFor(best.country());
    }

    /** Georgia, unless something speaks for the one or the other. */
    private boolean isRegionOrOtherCountry(Reading best) {
        return best.rule() == Rule.REGION
                && best.country() != null
                && !evidence.speaksFor(best.country())
                && senses().anyMatch(sense -> sense instanceof OfCountry of
                        && of.spelling() == Spelling.NAME
                        && !of.country().equals(best.country()));
    }

    /** Washington: the state, but the city of that name elsewhere is large. */
    private boolean isRegionBesideLargeCity(Reading best) {
        Admin1 region = best.region();
        return region != null
                && best.isRegion()
                && !evidence.isRegions()
                && items.stream().noneMatch(Item::isDivision)
                && senses().anyMatch(sense -> sense instanceof OfCity of
                        && of.rank() == Rank.PRIMARY
                        && of.city().population() > LARGE
                        && of.city().country().equals(region.country())
                        && !region.equals(of.city().region()));
    }

    private Stream<Sense> senses() {
        return items.stream().flatMap(item -> item.senses().stream());
    }
}
