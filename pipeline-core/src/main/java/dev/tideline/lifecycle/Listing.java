package dev.tideline.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * The list of a board as crawls found it.
 *
 * @param crawlIds the crawl that read it, then the newest of those that found it unchanged
 * @param keys ordinals of everything on it, open or not; not to be written to
 */
public record Listing(List<String> crawlIds, RoaringBitmap keys) {

    private static final int CRAWLS_KEPT = 8;

    static final Listing NOTHING = new Listing(List.of(), new RoaringBitmap());

    public Listing {
        crawlIds = List.copyOf(crawlIds);
    }

    static Listing of(String crawlId, RoaringBitmap keys) {
        return new Listing(List.of(crawlId), keys);
    }

    boolean isOf(String crawlId) {
        return crawlIds.contains(crawlId);
    }

    /** R11: how like the other it is: Jaccard index of the keys; two empty lists are alike. */
    boolean agreesWith(Listing other, double agreement) {
        int all = RoaringBitmap.orCardinality(keys, other.keys);
        return all == 0 || RoaringBitmap.andCardinality(keys, other.keys) >= agreement * all;
    }

    /** A further crawl found the board so. */
    Listing foundBy(String crawlId) {
        List<String> ids = new ArrayList<>(crawlIds);
        ids.add(crawlId);
        if (ids.size() > CRAWLS_KEPT) {
            ids.remove(1);
        }
        return new Listing(ids, keys);
    }

    /** The crawl turned out not to be what it seemed: its word stands for nothing any more. */
    Listing without(String crawlId) {
        return new Listing(crawlIds.stream().filter(id -> !id.equals(crawlId)).toList(), keys);
    }
}
