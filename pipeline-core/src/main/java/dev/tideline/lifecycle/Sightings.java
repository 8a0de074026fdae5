package dev.tideline.lifecycle;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Who was last sighted when: every open posting lies in exactly one layer, that of its last sighting. */
final class Sightings {

    /** Older layers than this are merged: their postings then count as sighted later, so they close later. */
    private static final int MAX_LAYERS = 32;

    private final List<Layer> layers;

    /** Layers by {@code latest}, oldest first. The list is taken over. */
    Sightings(List<Layer> layers) {
        this.layers = layers;
    }

    List<Layer> layers() {
        return Collections.unmodifiableList(layers);
    }

    /** The time of the last sighting of any open posting; null if none is open. */
    @Nullable
    Instant last() {
        return layers.isEmpty() ? null : layers.get(layers.size() - 1).latest();
    }

    @Nullable
    Sighting of(int ordinal) {
        for (Layer layer : layers) {
            if (layer.postings().contains(ordinal)) {
                return new Sighting(layer.earliest(), layer.latest());
            }
        }
        return null;
    }

    /** Those that were never sighted since they opened. */
    RoaringBitmap newcomers(RoaringBitmap postings) {
        RoaringBitmap newcomers = postings.clone();
        layers.forEach(layer -> newcomers.andNot(layer.postings()));
        return newcomers;
    }

    /** These postings were sighted; those that were sighted later stay where they are. */
    void add(RoaringBitmap postings, Instant earliest, Instant latest) {
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

    /** The posting is no longer open. */
    void forget(int ordinal) {
        layers.forEach(layer -> layer.postings().remove(ordinal));
        layers.removeIf(layer -> layer.postings().isEmpty());
    }

    /** How many open postings lie in such layers. */
    int count(Predicate<Layer> which) {
        return layers.stream()
                .filter(which)
                .mapToInt(layer -> layer.postings().getCardinality())
                .sum();
    }

    /** Merges the layers that no crawl tells apart: none of these began after the older and not after the newer one. */
    void merge(List<Instant> crawlStarts) {
        for (int i = layers.size() - 2; i >= 0; i--) {
            Instant older = layers.get(i).latest();
            Instant newer = layers.get(i + 1).latest();
            if (crawlStarts.stream().noneMatch(start -> start.isAfter(older) && !start.isAfter(newer))) {
                merge(i);
            }
        }
        while (layers.size() > MAX_LAYERS) {
            merge(0);
        }
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
}
