package dev.tideline.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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

    private final List<Layer> layers;
    private final List<CountedCrawl> crawls;

    /** Layers by {@code latest}, crawls by {@code startedAt}, oldest first. The lists are taken over. */
    public Absences(List<Layer> layers, List<CountedCrawl> crawls) {
        this.layers = layers;
        this.crawls = crawls;
    }

    static Absences none() {
        return new Absences(new ArrayList<>(), new ArrayList<>());
    }

    public List<Layer> layers() {
        return Collections.unmodifiableList(layers);
    }

    public List<CountedCrawl> crawls() {
        return Collections.unmodifiableList(crawls);
    }

    @Nullable
    CountedCrawl lastCounted() {
        return crawls.isEmpty() ? null : crawls.get(crawls.size() - 1);
    }

    /** These postings were sighted; those that were sighted later stay where they are. */
    void sighted(RoaringBitmap postings, Instant earliest, Instant latest) {
        CountedCrawl last = lastCounted();
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

    void count(CountedCrawl crawl) {
        crawls.add(crawl);
    }

    /** Takes a crawl's vote away; true if it had one. */
    boolean discount(String crawlId) {
        return crawls.removeIf(crawl -> crawl.crawlId().equals(crawlId));
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
    static boolean isDue(List<CountedCrawl> misses, Policy policy) {
        if (misses.size() < policy.misses()) {
            return false;
        }
        Instant first = misses.get(0).endedAt();
        Instant last = misses.get(misses.size() - 1).endedAt();
        return !last.isBefore(first.plus(policy.gap()));
    }

    int missing() {
        return layers.stream()
                .filter(layer -> !misses(layer).isEmpty())
                .mapToInt(layer -> layer.postings().getCardinality())
                .sum();
    }

    /**
     * Keeps only what some posting's close can still depend on.
     *
     * @param undecided starts of the crawls in flight: each may yet count, and then tells those sighted before it from
     *     those sighted after
     */
    void tidy(List<Instant> undecided) {
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
