package dev.tideline.lifecycle;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which of 512 neighbouring ordinals a crawl in flight has seen. One small value that many observations share: all
 * that an unchanged observation writes is its bit in here.
 *
 * @param words 8 words of 64 bits; not to be written to
 * @param earliest observation time of the first of them
 * @param latest observation time of the last of them
 */
@SuppressWarnings("ArrayRecordComponent") // read for every observation; equality is written out below
public record SeenChunk(long[] words, Instant earliest, Instant latest) {

    /** Ordinals a chunk. */
    public static final int SIZE = 512;

    /** The chunk that holds an ordinal. */
    static int of(int ordinal) {
        return ordinal / SIZE;
    }

    /** {@code chunk} with the bit set, or {@code chunk} itself if that changes nothing. */
    public static SeenChunk mark(@Nullable SeenChunk chunk, int ordinal, Instant at) {
        if (chunk == null) {
            return new SeenChunk(withBit(new long[SIZE / Long.SIZE], ordinal), at, at);
        }
        boolean within = !at.isBefore(chunk.earliest) && !at.isAfter(chunk.latest);
        if (within && chunk.contains(ordinal)) {
            return chunk;
        }
        return new SeenChunk(
                withBit(chunk.words.clone(), ordinal),
                at.isBefore(chunk.earliest) ? at : chunk.earliest,
                at.isAfter(chunk.latest) ? at : chunk.latest);
    }

    boolean contains(int ordinal) {
        int bit = ordinal % SIZE;
        return (words[bit / Long.SIZE] & (1L << bit)) != 0;
    }

    void addTo(RoaringBitmap all, int chunk) {
        for (int word = 0; word < words.length; word++) {
            for (long rest = words[word]; rest != 0; rest &= rest - 1) {
                all.add(chunk * SIZE + word * Long.SIZE + Long.numberOfTrailingZeros(rest));
            }
        }
    }

    private static long[] withBit(long[] words, int ordinal) {
        int bit = ordinal % SIZE;
        words[bit / Long.SIZE] |= 1L << bit;
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeenChunk that
                && Arrays.equals(words, that.words)
                && earliest.equals(that.earliest)
                && latest.equals(that.latest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
