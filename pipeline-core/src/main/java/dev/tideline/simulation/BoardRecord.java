package dev.tideline.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One board's truth with what the events tell of it. */
final class BoardRecord {

    private static final ToldLife UNTOLD = new ToldLife();

    private final BoardLife life;
    private final List<CrawlTruth> crawls;
    private final Map<String, CrawlTruth> byId = new HashMap<>();
    private final Map<String, ToldLife> told;

    BoardRecord(BoardLife life, List<CrawlTruth> crawls, Map<String, ToldLife> told) {
        this.life = life;
        this.crawls = crawls;
        this.told = told;
        crawls.forEach(crawl -> byId.put(crawl.crawlId(), crawl));
    }

    BoardLife life() {
        return life;
    }

    List<CrawlTruth> crawls() {
        return crawls;
    }

    @Nullable
    CrawlTruth crawl(String crawlId) {
        return byId.get(crawlId);
    }

    ToldLife told(PostingLife posting) {
        return told.getOrDefault(posting.key().key(), UNTOLD);
    }

    /** Open postings that the board's list does not show, by the events recorded before the crawl ended. */
    long overdueAt(CrawlTruth crawl) {
        Instant before = crawl.recordedAt().minusMillis(1);
        return life.postings().stream()
                .filter(posting -> posting.listingAt(crawl.startedAt()) == PostingLife.Listing.GONE)
                .filter(posting -> told(posting).isOpenBy(before))
                .count();
    }
}
