package dev.tideline.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Who was last sighted when, and which crawls count: together they say who is missing, since when, and how often.
 *
 * <p>Misses are never stored: a posting's are the counted crawls that began after its last sighting (R7). So clearing
 * misses is moving to a newer layer, and taking a crawl's vote away is dropping it from the list: no counter can go
 * wrong.
 */
public final class Absences {

    private final Sightings sightings;
    private final CrawlVotes votes;

    /**
     * Layers by {@code latest}, crawls by {@code startedAt}, oldest first, guarded ones newer than counted ones. The
     * lists are taken over.
     */
    public Absences(List<Layer> layers, List<CountedCrawl> crawls, List<GuardedCrawl> guarded) {
        this.sightings = new Sightings(layers);
        this.votes = new CrawlVotes(crawls, guarded);
    }

    static Absences none() {
        return new Absences(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    public List<Layer> layers() {
        return sightings.layers();
    }

    public List<CountedCrawl> crawls() {
        return votes.counted();
    }

    public List<GuardedCrawl> guarded() {
        return votes.guarded();
    }

    CrawlVotes votes() {
        return votes;
    }

    @Nullable
    Instant lastSightedAt() {
        return sightings.last();
    }

    @Nullable
    Sighting lastSighting(int ordinal) {
        return sightings.of(ordinal);
    }

    /** These postings were sighted; those that were sighted later stay where they are. */
    void sighted(RoaringBitmap postings, Instant earliest, Instant latest) {
        CountedCrawl last = votes.lastEligible();
        if (last != null && latest.isBefore(last.startedAt())) {
            // R7: a crawl misses what was open when it ended, not what a late record opens afterwards.
            sightings.add(sightings.newcomers(postings), earliest, last.startedAt());
        }
        sightings.add(postings, earliest, latest);
    }

    /** The posting is no longer open: it cannot be missed. */
    void forget(int ordinal) {
        sightings.forget(ordinal);
    }

    /** A guard holds the crawl back, see {@link CrawlVotes#guard}. */
    void guard(GuardedCrawl crawl, double agreement) {
        votes.guard(crawl, agreement, sightings.last());
    }

    /** How many open postings a crawl that began then would miss, but for those that confirmed crawls miss already. */
    int missedSince(Instant start) {
        return sightings.count(layer -> start.isAfter(layer.latest()) && !isMissedForSure(layer));
    }

    /** How many open postings no confirmed crawl misses. */
    int unconfirmed() {
        return sightings.count(layer -> !isMissedForSure(layer));
    }

    private boolean isMissedForSure(Layer layer) {
        return misses(layer).stream().anyMatch(crawl -> crawl.confirmed() != null);
    }

    int missing() {
        return sightings.count(layer -> !misses(layer).isEmpty());
    }

    /** R7: the counted crawls that began after the layer's last sighting, oldest first. */
    List<CountedCrawl> misses(Layer layer) {
        return votes.after(layer.latest());
    }

    /**
     * Keeps only what some posting's close can still depend on.
     *
     * @param inFlight starts of the crawls in flight: each, like the guarded ones, may yet count, and then tells those
     *     sighted before it from those sighted after
     */
    void tidy(List<Instant> inFlight) {
        sightings.merge(Stream.concat(inFlight.stream(), votes.starts()).toList());
        votes.tidy(sightings.layers().stream().map(Layer::latest).toList());
    }
}
