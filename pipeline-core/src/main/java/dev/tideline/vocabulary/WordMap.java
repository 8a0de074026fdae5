package dev.tideline.vocabulary;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An immutable map from word hashes, without boxes: it is asked for nearly every word of every text. */
final class WordMap<V> {

    /** A word whose bit is not set is not in the map; this little array stays in the fastest cache. */
    private static final int FILTER = 256;

    private final long[] filter = new long[FILTER];
    private final long[] keys;
    private final @Nullable Object[] values;

    WordMap(Map<Long, V> entries) {
        int capacity = Integer.highestOneBit(Math.max(2, entries.size())) * 4;
        keys = new long[capacity];
        values = new Object[capacity];
        entries.forEach((hash, value) -> {
            int slot = slot(hash);
            keys[slot] = hash;
            filter[filterAt(hash)] |= 1L << hash;
            values[slot] = value;
        });
    }

    @SuppressWarnings("unchecked") // only values of this type are ever put in
    @Nullable
    V get(long hash) {
        return (filter[filterAt(hash)] & (1L << hash)) == 0 ? null : (V) values[slot(hash)];
    }

    boolean contains(long hash) {
        return get(hash) != null;
    }

    private static int filterAt(long hash) {
        return (int) (hash >>> 6) & (FILTER - 1);
    }

    private int slot(long hash) {
        int mask = keys.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (values[slot] != null && keys[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
