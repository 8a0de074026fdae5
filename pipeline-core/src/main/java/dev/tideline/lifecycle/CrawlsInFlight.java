package dev.tideline.lifecycle;

import dev.tideline.capture.CrawlMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The crawls of a board that have begun and not ended, and the number of the next. */
public final class CrawlsInFlight {

    static final int MAX = 4;

    private int next;
    private final List<CrawlInFlight> crawls;

    public CrawlsInFlight(int next, List<CrawlInFlight> crawls) {
        this.next = next;
        this.crawls = new ArrayList<>(crawls);
    }

    static CrawlsInFlight none() {
        return new CrawlsInFlight(0, List.of());
    }

    /** The number of the crawl that begins next. */
    public int next() {
        return next;
    }

    /** Oldest first. */
    public List<CrawlInFlight> all() {
        return List.copyOf(crawls);
    }

    Optional<CrawlInFlight> find(@Nullable String crawlId) {
        for (CrawlInFlight crawl : crawls) {
            if (crawl.crawlId().equals(crawlId)) {
                return Optional.of(crawl);
            }
        }
        return Optional.empty();
    }

    /** The crawl sets out to read the whole board. */
    boolean isFull(@Nullable String crawlId) {
        return find(crawlId).filter(crawl -> crawl.mode() == CrawlMode.FULL).isPresent();
    }

    CrawlInFlight begin(String crawlId) {
        CrawlInFlight crawl = CrawlInFlight.unannounced(next++, crawlId);
        crawls.add(crawl);
        return crawl;
    }

    Optional<CrawlInFlight> oldestBeyondLimit() {
        return crawls.size() > MAX ? Optional.of(crawls.get(0)) : Optional.empty();
    }

    void replace(CrawlInFlight crawl) {
        crawls.replaceAll(other -> other.number() == crawl.number() ? crawl : other);
    }

    void end(CrawlInFlight crawl) {
        crawls.removeIf(other -> other.number() == crawl.number());
    }

    /** None of them may count: a record of their board could not be read. False if there is none. */
    boolean loseSomething() {
        crawls.replaceAll(CrawlInFlight::lostSomething);
        return !crawls.isEmpty();
    }

    /** When those that may yet count began. */
    List<Instant> starts() {
        return crawls.stream()
                .flatMap(crawl -> Stream.ofNullable(crawl.startedAt()))
                .toList();
    }
}
