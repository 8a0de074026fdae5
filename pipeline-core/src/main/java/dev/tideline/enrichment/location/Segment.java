package dev.tideline.enrichment.location;

import java.util.ArrayList;
import java.util.List;

/** Items between two list separators (rule 5.2.4). */
record Segment(List<Item> items) {

    /** Cuts at semicolons, bars, slashes, "or", "and". */
    static List<Segment> of(List<Item> items) {
        List<Segment> segments = new ArrayList<>();
        List<Item> open = new ArrayList<>();
        for (Item item : items) {
            if (item.before().endsItem() && !open.isEmpty() && !statesRegion(item, open)) {
                segments.add(new Segment(List.copyOf(open)));
                open.clear();
            }
            open.add(item);
        }
        if (!open.isEmpty()) {
            segments.add(new Segment(List.copyOf(open)));
        }
        return segments;
    }

    /** "Porto Alegre/RS": the code of the region that the city before it lies in. */
    private static boolean statesRegion(Item code, List<Item> before) {
        Item city = before.get(before.size() - 1);
        return code.before() == Gap.SLASH
                && code.isCodeOfRegion()
                && !city.isCodeOfRegion()
                && city.senses().stream()
                        .anyMatch(sense -> sense instanceof Sense.OfCity of && Fit.statesRegion(code, of.city()));
    }

    Gap before() {
        return items.get(0).before();
    }
}
