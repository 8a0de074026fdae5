package dev.tideline.lifecycle;

import org.roaringbitmap.RoaringBitmap;

/**
 * An eligible crawl whose absences do not count yet, because a guard fired (R10, R12).
 *
 * @param keys ordinals of everything that it saw; not to be written to
 */
public record GuardedCrawl(CountedCrawl crawl, Guard guard, RoaringBitmap keys) {

    /** R11: how like the other it is: Jaccard index of the keys; two empty crawls are alike. */
    boolean agreesWith(GuardedCrawl other, double agreement) {
        int all = RoaringBitmap.orCardinality(keys, other.keys);
        return all == 0 || RoaringBitmap.andCardinality(keys, other.keys) >= agreement * all;
    }
}
