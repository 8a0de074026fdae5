package dev.tideline.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * What the crawls of a board that count usually see: the measure for the guards of R10.
 *
 * @param sizes how many keys each of the last ones saw, oldest first
 * @param last what the last one saw
 * @param lastHeld what a later one saw that a guard held back until the board was gone or moved: no measure, but its
 *     list may still be named; null = there is none
 */
public record Usual(
        List<Integer> sizes, Listing last, @Nullable Listing lastHeld) {

    private static final int WINDOW = 5;

    /** Of fewer crawls no median is taken. */
    private static final int ENOUGH = 3;

    static final Usual NOTHING = new Usual(List.of(), Listing.NOTHING, null);

    public Usual {
        sizes = List.copyOf(sizes);
    }

    Usual after(Listing seen) {
        List<Integer> newest = new ArrayList<>(sizes);
        newest.add(seen.keys().getCardinality());
        return new Usual(newest.subList(Math.max(0, newest.size() - WINDOW), newest.size()), seen, null);
    }

    Usual remembering(Listing held) {
        return new Usual(sizes, last, held);
    }

    Usual without(String crawlId) {
        return new Usual(sizes, last.without(crawlId), lastHeld == null ? null : lastHeld.without(crawlId));
    }

    /** The list that the crawl's id stands for; null if it stands for none of the two. */
    @Nullable
    Listing listingOf(String crawlId) {
        if (last.isOf(crawlId)) {
            return last;
        }
        return lastHeld != null && lastHeld.isOf(crawlId) ? lastHeld : null;
    }

    /** The median of the sizes, of an even number the lower one; 0 while there are too few. */
    int size() {
        return sizes.size() < ENOUGH ? 0 : sizes.stream().sorted().toList().get((sizes.size() - 1) / 2);
    }

    /** More than this share of the keys seen is new, and more than this share of the last ones is missing. */
    boolean isChurnedBy(RoaringBitmap seen, double share) {
        RoaringBitmap keys = last.keys();
        return RoaringBitmap.andNotCardinality(seen, keys) > share * seen.getCardinality()
                && RoaringBitmap.andNotCardinality(keys, seen) > share * keys.getCardinality();
    }
}
