package dev.tideline.streams.store;

import dev.tideline.lifecycle.SeenChunk;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;

/** A {@link SeenChunk} in at most 80 bytes: the earlier time, how much later the other is, the bits up to the last one set. */
final class SeenChunkCodec {

    private static final int VERSION = 1;

    private SeenChunkCodec() {}

    static byte[] write(SeenChunk chunk) {
        long earliest = chunk.earliest().toEpochMilli();
        return new StateWriter(VERSION)
                .number(earliest)
                .number(chunk.latest().toEpochMilli() - earliest)
                .bytes(BitSet.valueOf(chunk.words()).toByteArray())
                .toBytes();
    }

    static SeenChunk read(byte[] bytes) {
        StateReader in = new StateReader(bytes, VERSION);
        long earliest = in.number();
        long latest = earliest + in.number();
        byte[] bits = Arrays.copyOf(in.bytes(), SeenChunk.SIZE / Byte.SIZE);
        long[] words = new long[SeenChunk.SIZE / Long.SIZE];
        ByteBuffer.wrap(bits).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
        return new SeenChunk(words, Instant.ofEpochMilli(earliest), Instant.ofEpochMilli(latest));
    }
}
