package dev.tideline.vocabulary;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An immutable map from word hashes, without boxes: it is asked for nearly every word of every text. */
final class WordMap<V> {

    /** Up to so many words 64 bits tell most others apart. */
    private static final int FEW = 32;

    private static final int LARGE_FILTER = 256;

    /** A word whose bit is not set is not in the map: most are turned away without a look at the keys. */
    private final long[] filter;

    /** At most half of them are taken, the others 0: no word's hash. */
    private final long[] keys;

    private final @Nullable Object[] values;

    WordMap(Map<Long, V> entries) {
        int capacity = Integer.highestOneBit(Math.max(1, entries.size())) * 4;
        filter = new long[entries.size() <= FEW ? 1 : LARGE_FILTER];
        keys = new long[capacity];
        values = new Object[capacity];
        entries.forEach((hash, value) -> {
            int slot = first(hash);
            while (keys[slot] != 0) {
                slot = next(slot);
            }
            keys[slot] = hash;
            values[slot] = value;
            filter[filterAt(hash)] |= 1L << hash;
        });
    }

    @SuppressWarnings("unchecked") // only values of this type are ever put in
    @Nullable
    V get(long hash) {
        if ((filter[filterAt(hash)] & (1L << hash)) == 0) {
            return null;
        }
        int slot = first(hash);
        while (keys[slot] != hash) {
            if (keys[slot] == 0) {
                return null;
            }
            slot = next(slot);
        }
        return (V) values[slot];
    }

    boolean contains(long hash) {
        return get(hash) != null;
    }

    private int filterAt(long hash) {
        return (int) (hash >>> 6) & (filter.length - 1);
    }

    private int first(long hash) {
        return (int) (hash ^ (hash >>> 32)) & (keys.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (keys.length - 1);
    }
}
