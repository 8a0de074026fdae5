package dev.tideline.lifecycle;

import org.roaringbitmap.RoaringBitmap;

/**
 * An eligible crawl whose absences do not count yet, because a guard fired (R10, R12).
 *
 * @param listing what it saw
 */
public record GuardedCrawl(CountedCrawl crawl, Guard guard, Listing listing) {

    /** R11: how like the other it is: Jaccard index of the keys; two empty crawls are alike. */
    boolean agreesWith(GuardedCrawl other, double agreement) {
        RoaringBitmap keys = listing.keys();
        RoaringBitmap others = other.listing.keys();
        int all = RoaringBitmap.orCardinality(keys, others);
        return all == 0 || RoaringBitmap.andCardinality(keys, others) >= agreement * all;
    }
}
