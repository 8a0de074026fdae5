package dev.tideline.vocabulary;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An immutable map from word hashes, without boxes: it is asked for nearly every word of every text. */
final class WordMap<V> {

    private final long[] keys;
    private final @Nullable Object[] values;

    WordMap(Map<Long, V> entries) {
        int capacity = Integer.highestOneBit(Math.max(2, entries.size())) * 4;
        keys = new long[capacity];
        values = new Object[capacity];
        entries.forEach((hash, value) -> {
            int slot = slot(hash);
            keys[slot] = hash;
            values[slot] = value;
        });
    }

    @SuppressWarnings("unchecked") // only values of this type are ever put in
    @Nullable
    V get(long hash) {
        return (V) values[slot(hash)];
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
