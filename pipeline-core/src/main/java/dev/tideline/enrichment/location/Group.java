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

    Item first() {
        return items.get(0);
    }

    Item last() {
        return items.get(items.size() - 1);
    }
}
