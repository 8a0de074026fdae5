package dev.tideline.enrichment.location;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A map from a name's hash to numbers, any number a name, in the order in which they were added: open addressing over
 * arrays, because a quarter of a million names as strings would take five times the room. Written by one thread, then
 * only read.
 */
final class NameTable {

    private static final int NONE = -1;

    private long[] keys;
    private int[] heads;
    private int[] values = new int[1 << 16];
    private int[] nexts = new int[1 << 16];
    private int names;
    private int entries;

    /** @param expected how many names it has room for before it grows */
    NameTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(expected, 8)) * 4;
        keys = new long[capacity];
        heads = new int[capacity];
        Arrays.fill(heads, NONE);
    }

    /** Adds a value to a name unless it has it. */
    void add(long key, int value) {
        if (names * 2 > keys.length) {
            grow();
        }
        int slot = slot(key);
        if (heads[slot] == NONE) {
            keys[slot] = key;
            heads[slot] = append(value);
            names++;
            return;
        }
        int entry = heads[slot];
        while (values[entry] != value && nexts[entry] != NONE) {
            entry = nexts[entry];
        }
        if (values[entry] != value) {
            int added = append(value);
            nexts[entry] = added;
        }
    }

    void forEach(long key, IntConsumer use) {
        for (int entry = heads[slot(key)]; entry != NONE; entry = nexts[entry]) {
            use.accept(values[entry]);
        }
    }

    boolean contains(long key) {
        return heads[slot(key)] != NONE;
    }

    /** Gives back the room that is not needed. */
    NameTable trimmed() {
        values = Arrays.copyOf(values, entries);
        nexts = Arrays.copyOf(nexts, entries);
        return this;
    }

    int size() {
        return names;
    }

    private int append(int value) {
        if (entries == values.length) {
            values = Arrays.copyOf(values, entries * 2);
            nexts = Arrays.copyOf(nexts, entries * 2);
        }
        values[entries] = value;
        nexts[entries] = NONE;
        return entries++;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (heads[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new long[oldKeys.length * 2];
        heads = new int[keys.length];
        Arrays.fill(heads, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
            }
        }
    }
}
