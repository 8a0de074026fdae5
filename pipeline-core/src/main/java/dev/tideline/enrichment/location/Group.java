package dev.tideline.enrichment.location;

import java.util.List;

/**
 * Neighbouring items that are one place.
 *
 * @param from index of the first in its segment
 * @param to index after the last
 * @param items those of them that may be places
 */
record Group(int from, int to, List<Item> items, Reading reading) {

    /** A bare name of a city and of the region that it lies in, which says nothing about what its neighbours are. */
    boolean isRegionToo() {
        Admin1 region = reading.region();
        return items.size() == 1
                && region != null
                && (region.key().equals("US.DC")
                        || first().senses().stream()
                                .anyMatch(sense -> sense instanceof Sense.OfAdmin1 of
                                        && of.admin1().equals(region)));
    }

    /** A code by itself that may mean several places, which says nothing about what its neighbours are. */
    boolean isOpenCode() {
        return items.size() == 1 && first().isCodeOfRegion() && first().senses().size() > 1;
    }

    /** The codes in it that were read as its country, though they are regions' too. */
    List<String> codesOfCountry() {
        return items.stream()
                .filter(item -> item.senses().stream()
                        .anyMatch(sense -> sense instanceof Sense.OfCountry of
                                && of.spelling() == Sense.Spelling.ALPHA2
                                && of.country().equals(reading.country())))
                .map(Item::text)
                .toList();
    }

    Item first() {
        return items.get(0);
    }

    Item last() {
        return items.get(items.size() - 1);
    }
}
