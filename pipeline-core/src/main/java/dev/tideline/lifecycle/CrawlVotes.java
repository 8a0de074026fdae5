package dev.tideline.lifecycle;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which crawls count against who was not in them, and which a guard holds back (R10, R12). */
final class CrawlVotes {

    /** Of more guarded crawls the first and the newest are kept. */
    static final int MAX_GUARDED = 8;

    private static final int MAX_COUNTED = 64;

    private final List<CountedCrawl> counted;
    private final List<GuardedCrawl> guarded;

    /** Crawls by {@code startedAt}, oldest first, guarded ones newer than counted ones. The lists are taken over. */
    CrawlVotes(List<CountedCrawl> counted, List<GuardedCrawl> guarded) {
        this.counted = counted;
        this.guarded = guarded;
    }

    List<CountedCrawl> counted() {
        return Collections.unmodifiableList(counted);
    }

    /** Crawls that would count, were it not for a guard; they agree with each other. */
    List<GuardedCrawl> guarded() {
        return Collections.unmodifiableList(guarded);
    }

    @Nullable
    CountedCrawl lastCounted() {
        return counted.isEmpty() ? null : counted.get(counted.size() - 1);
    }

    /** The newest crawl that counts or may yet count. */
    @Nullable
    CountedCrawl lastEligible() {
        return guarded.isEmpty()
                ? lastCounted()
                : guarded.get(guarded.size() - 1).crawl();
    }

    /** The counted crawls that began after a time, oldest first. */
    List<CountedCrawl> after(Instant time) {
        int first = 0;
        while (first < counted.size() && !counted.get(first).startedAt().isAfter(time)) {
            first++;
        }
        return counted.subList(first, counted.size());
    }

    /** When the crawls began that count or may yet count. */
    Stream<Instant> starts() {
        return Stream.concat(
                counted.stream().map(CountedCrawl::startedAt),
                guarded.stream().map(held -> held.crawl().startedAt()));
    }

    /**
     * A crawl counts that no guard fires on. It bears out the guarded ones that saw the same, where others closed so much
     * meanwhile that there is nothing left to guard, and refutes the rest.
     *
     * @return those that it bears out
     */
    List<GuardedCrawl> count(CountedCrawl crawl, Listing listing, double agreement) {
        List<GuardedCrawl> borneOut = guarded.stream()
                .filter(held -> held.listing().agreesWith(listing, agreement))
                .toList();
        borneOut.forEach(held -> counted.add(held.confirmed()));
        guarded.clear();
        counted.add(crawl);
        return borneOut;
    }

    /**
     * A guard holds the crawl back; of those held before it only the last ones that agree with it stay.
     *
     * @param lastSightedAt when any open posting was last sighted: an empty board held before that is refuted
     */
    void guard(GuardedCrawl crawl, double agreement, @Nullable Instant lastSightedAt) {
        for (int i = guarded.size() - 1; i >= 0; i--) {
            GuardedCrawl earlier = guarded.get(i);
            boolean refuted = crawl.guard() == Guard.EMPTY
                    && lastSightedAt != null
                    && !lastSightedAt.isBefore(earlier.crawl().startedAt());
            if (refuted || !crawl.listing().agreesWith(earlier.listing(), agreement)) {
                guarded.subList(0, i + 1).clear();
                break;
            }
        }
        guarded.add(crawl);
        if (guarded.size() > MAX_GUARDED) {
            guarded.remove(1);
        }
    }

    /**
     * R11: the guarded crawls up to the first that ended later count after the fact, each at its own time.
     *
     * @return those that now count
     */
    List<GuardedCrawl> confirm(Instant endedBy) {
        List<GuardedCrawl> confirmed = guarded.stream()
                .takeWhile(held -> !held.crawl().endedAt().isAfter(endedBy))
                .toList();
        confirmed.forEach(held -> counted.add(held.confirmed()));
        guarded.subList(0, confirmed.size()).clear();
        return confirmed;
    }

    /** Takes a crawl's vote away. */
    void discount(String crawlId) {
        counted.removeIf(crawl -> crawl.crawlId().equals(crawlId));
        guarded.removeIf(held -> held.crawl().crawlId().equals(crawlId));
    }

    void forgetGuarded() {
        guarded.clear();
    }

    /** Keeps only what postings that were last sighted at these times, oldest first, can be missed by. */
    void tidy(List<Instant> sightedAt) {
        int needed = sightedAt.isEmpty() ? 0 : after(sightedAt.get(0)).size();
        while (counted.size() > Math.max(needed, 1)) {
            counted.remove(0);
        }
        while (counted.size() > MAX_COUNTED) {
            counted.remove(firstThatIsNobodysFirst(sightedAt));
        }
    }

    /** A crawl that is the first miss of nobody, so that dropping it moves no close in time. */
    private int firstThatIsNobodysFirst(List<Instant> sightedAt) {
        List<String> firsts = sightedAt.stream()
                .map(this::after)
                .filter(misses -> !misses.isEmpty())
                .map(misses -> misses.get(0).crawlId())
                .toList();
        for (int i = 0; i < counted.size() - 1; i++) {
            if (!firsts.contains(counted.get(i).crawlId())) {
                return i;
            }
        }
        throw new IllegalStateException("more counted crawls than layers, yet each opens a layer's misses");
    }
}
