package dev.tideline.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One board's truth with what the events tell of it. */
final class BoardRecord {

    private static final ToldLife UNTOLD = new ToldLife();

    private final BoardLife life;
    private final List<CrawlTruth> crawls;
    private final Map<String, CrawlTruth> byId = new HashMap<>();
    private final Map<String, ToldLife> told;
    private final Map<String, Set<PostingLife>> listed = new HashMap<>();
    private final Map<String, Long> overdue = new HashMap<>();

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

    /** What the board's list shows when the crawl begins. */
    Set<PostingLife> listed(CrawlTruth crawl) {
        return listed.computeIfAbsent(crawl.crawlId(), id -> new HashSet<>(life.listAt(crawl.startedAt())));
    }

    /** Open postings that the board's list does not show, by the events recorded before the crawl ended. */
    long overdueAt(CrawlTruth crawl) {
        Instant before = crawl.recordedAt().minusMillis(1);
        return overdue.computeIfAbsent(
                crawl.crawlId(),
                id -> life.postings().stream()
                        .filter(posting -> !listed(crawl).contains(posting))
                        .filter(posting -> told(posting).isOpenBy(before))
                        .count());
    }
}
