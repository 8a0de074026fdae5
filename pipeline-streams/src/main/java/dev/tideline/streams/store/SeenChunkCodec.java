package dev.tideline.streams.store;

import dev.tideline.lifecycle.SeenChunk;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.BitSet;

/** A {@link SeenChunk} in at most 80 bytes: two times, then the bits up to the last one set. */
final class SeenChunkCodec {

    private static final int TIMES = 2 * Long.BYTES;

    private SeenChunkCodec() {}

    static byte[] write(SeenChunk chunk) {
        byte[] bits = BitSet.valueOf(chunk.words()).toByteArray();
        return ByteBuffer.allocate(TIMES + bits.length)
                .putLong(chunk.earliest().toEpochMilli())
                .putLong(chunk.latest().toEpochMilli())
                .put(bits)
                .array();
    }

    static SeenChunk read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Instant earliest = Instant.ofEpochMilli(in.getLong());
        Instant latest = Instant.ofEpochMilli(in.getLong());
        byte[] bits = new byte[SeenChunk.SIZE / Byte.SIZE];
        in.get(bits, 0, in.remaining());
        long[] words = new long[SeenChunk.SIZE / Long.SIZE];
        ByteBuffer.wrap(bits).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
        return new SeenChunk(words, earliest, latest);
    }
}
