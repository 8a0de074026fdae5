package dev.tideline.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Who was last sighted when, and which crawls count: together they say who is missing, since when, and how often.
 *
 * <p>Misses are never stored. Every open posting lies in exactly one layer, that of its last sighting; its misses are
 * the counted crawls that began after it (R7). So clearing misses is moving to a newer layer, and taking a crawl's
 * vote away is dropping it from the list: no counter can go wrong.
 */
public final class Absences {

    /** Older layers than this are merged: their postings then count as sighted later, so they close later. */
    static final int MAX_LAYERS = 32;

    static final int MAX_CRAWLS = 64;

    /** Of more guarded crawls the first and the newest are kept. */
    static final int MAX_GUARDED = 8;

    private final List<Layer> layers;
    private final List<CountedCrawl> crawls;
    private final List<GuardedCrawl> guarded;

    /**
     * Layers by {@code latest}, crawls by {@code startedAt}, oldest first, guarded ones newer than counted ones. The
     * lists are taken over.
     */
    public Absences(List<Layer> layers, List<CountedCrawl> crawls, List<GuardedCrawl> guarded) {
        this.layers = layers;
        this.crawls = crawls;
        this.guarded = guarded;
    }

    static Absences none() {
        return new Absences(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    public List<Layer> layers() {
        return Collections.unmodifiableList(layers);
    }

    public List<CountedCrawl> crawls() {
        return Collections.unmodifiableList(crawls);
    }

    /** Crawls that would count, were it not for a guard; they agree with each other. */
    public List<GuardedCrawl> guarded() {
        return Collections.unmodifiableList(guarded);
    }

    @Nullable
    CountedCrawl lastCounted() {
        return crawls.isEmpty() ? null : crawls.get(crawls.size() - 1);
    }

    /** The newest crawl that counts or may yet count. */
    @Nullable
    CountedCrawl lastEligible() {
        return guarded.isEmpty()
                ? lastCounted()
                : guarded.get(guarded.size() - 1).crawl();
    }

    /** The time of the last sighting of any open posting; null if none is open. */
    @Nullable
    Instant lastSightedAt() {
        return layers.isEmpty() ? null : layers.get(layers.size() - 1).latest();
    }

    /** These postings were sighted; those that were sighted later stay where they are. */
    void sighted(RoaringBitmap postings, Instant earliest, Instant latest) {
        CountedCrawl last = lastEligible();
        if (last != null && latest.isBefore(last.startedAt())) {
            // R7: a crawl misses what was open when it ended, not what a late record opens afterwards.
            RoaringBitmap newcomers = postings.clone();
            layers.forEach(layer -> newcomers.andNot(layer.postings()));
            move(newcomers, earliest, last.startedAt());
        }
        move(postings, earliest, latest);
    }

    private void move(RoaringBitmap postings, Instant earliest, Instant latest) {
        RoaringBitmap moving = postings.clone();
        for (Layer layer : layers) {
            if (layer.latest().isBefore(latest)) {
                layer.postings().andNot(moving);
            } else {
                moving.andNot(layer.postings());
            }
        }
        if (!moving.isEmpty()) {
            layers.add(new Layer(moving, earliest, latest));
            layers.sort(Comparator.comparing(Layer::latest));
        }
        layers.removeIf(layer -> layer.postings().isEmpty());
    }

    /** The posting is no longer open: it cannot be missed. */
    void forget(int ordinal) {
        layers.forEach(layer -> layer.postings().remove(ordinal));
        layers.removeIf(layer -> layer.postings().isEmpty());
    }

    @Nullable
    Sighting lastSighting(int ordinal) {
        for (Layer layer : layers) {
            if (layer.postings().contains(ordinal)) {
                return new Sighting(layer.earliest(), layer.latest());
            }
        }
        return null;
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
        borneOut.forEach(held -> crawls.add(held.confirmed()));
        guarded.clear();
        crawls.add(crawl);
        return borneOut;
    }

    /** A guard holds the crawl back; of those held before it only the last ones that agree with it stay. */
    void guard(GuardedCrawl crawl, double agreement) {
        for (int i = guarded.size() - 1; i >= 0; i--) {
            GuardedCrawl earlier = guarded.get(i);
            Instant seenAt = lastSightedAt();
            boolean refuted = crawl.guard() == Guard.EMPTY
                    && seenAt != null
                    && !seenAt.isBefore(earlier.crawl().startedAt());
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

    /** R11: guarded crawls that ended by then count after the fact, each at its own time. */
    void confirm(Instant endedBy) {
        while (!guarded.isEmpty() && !guarded.get(0).crawl().endedAt().isAfter(endedBy)) {
            crawls.add(guarded.remove(0).confirmed());
        }
    }

    /** Takes a crawl's vote away. */
    void discount(String crawlId) {
        crawls.removeIf(crawl -> crawl.crawlId().equals(crawlId));
        guarded.removeIf(held -> held.crawl().crawlId().equals(crawlId));
    }

    void forgetGuarded() {
        guarded.clear();
    }

    /** How many open postings a crawl that began then would miss, but for those that confirmed crawls miss already. */
    int missedSince(Instant start) {
        return count(layer -> start.isAfter(layer.latest()) && !isMissedForSure(layer));
    }

    /** How many open postings no confirmed crawl misses. */
    int unconfirmed() {
        return count(layer -> !isMissedForSure(layer));
    }

    private boolean isMissedForSure(Layer layer) {
        return misses(layer).stream().anyMatch(crawl -> crawl.confirmed() != null);
    }

    private int count(Predicate<Layer> which) {
        return layers.stream()
                .filter(which)
                .mapToInt(layer -> layer.postings().getCardinality())
                .sum();
    }

    /** R7: the counted crawls that began after the layer's last sighting, oldest first. */
    List<CountedCrawl> misses(Layer layer) {
        int first = 0;
        while (first < crawls.size() && !crawls.get(first).startedAt().isAfter(layer.latest())) {
            first++;
        }
        return crawls.subList(first, crawls.size());
    }

    /** R8: enough misses, far enough apart. */
    static boolean isDue(List<CountedCrawl> misses, int wanted, Duration gap) {
        if (misses.size() < wanted) {
            return false;
        }
        Instant first = misses.get(0).endedAt();
        Instant last = misses.get(misses.size() - 1).endedAt();
        return !last.isBefore(first.plus(gap));
    }

    int missing() {
        return count(layer -> !misses(layer).isEmpty());
    }

    /**
     * Keeps only what some posting's close can still depend on.
     *
     * @param inFlight starts of the crawls in flight: each, like the guarded ones, may yet count, and then tells those
     *     sighted before it from those sighted after
     */
    void tidy(List<Instant> inFlight) {
        List<Instant> undecided = Stream.concat(
                        inFlight.stream(),
                        guarded.stream().map(held -> held.crawl().startedAt()))
                .toList();
        for (int i = layers.size() - 2; i >= 0; i--) {
            if (!isTold(layers.get(i).latest(), layers.get(i + 1).latest(), undecided)) {
                merge(i);
            }
        }
        while (layers.size() > MAX_LAYERS) {
            merge(0);
        }
        int needed = layers.isEmpty() ? 0 : misses(layers.get(0)).size();
        while (crawls.size() > Math.max(needed, 1)) {
            crawls.remove(0);
        }
        while (crawls.size() > MAX_CRAWLS) {
            crawls.remove(firstThatOpensNoLayersMisses());
        }
    }

    /** Some crawl began after the older sighting, and not after the newer one. */
    private boolean isTold(Instant older, Instant newer, List<Instant> undecided) {
        return Stream.concat(crawls.stream().map(CountedCrawl::startedAt), undecided.stream())
                .anyMatch(start -> start.isAfter(older) && !start.isAfter(newer));
    }

    private void merge(int index) {
        Layer older = layers.get(index);
        Layer newer = layers.remove(index + 1);
        layers.set(
                index,
                new Layer(
                        RoaringBitmap.or(older.postings(), newer.postings()),
                        older.earliest().isBefore(newer.earliest()) ? older.earliest() : newer.earliest(),
                        newer.latest()));
    }

    /** A crawl that no layer needs as its first miss, so that dropping it moves no close in time. */
    private int firstThatOpensNoLayersMisses() {
        List<String> firsts = layers.stream()
                .map(this::misses)
                .filter(misses -> !misses.isEmpty())
                .map(misses -> misses.get(0).crawlId())
                .toList();
        for (int i = 0; i < crawls.size() - 1; i++) {
            if (!firsts.contains(crawls.get(i).crawlId())) {
                return i;
            }
        }
        throw new IllegalStateException("more counted crawls than layers, yet each opens a layer's misses");
    }
}
