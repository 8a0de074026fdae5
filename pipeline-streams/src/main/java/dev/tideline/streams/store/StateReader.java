package dev.tideline.streams.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StateWriter} wrote. */
final class StateReader {

    private final ByteBuffer in;
    private final int version;

    /**
     * Starts behind the version.
     *
     * @throws IllegalStateException if a newer version of Tideline wrote the value
     */
    StateReader(byte[] bytes, int newestVersion) {
        in = ByteBuffer.wrap(bytes);
        version = in.get();
        if (version > newestVersion) {
            throw new IllegalStateException("this state was written by a newer version of Tideline (form " + version
                    + ", known up to " + newestVersion + "): run that version again, or reset the application");
        }
    }

    /** The form that the value is in. */
    int version() {
        return version;
    }

    long number() {
        long zigzag = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            zigzag |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    int integer() {
        return Math.toIntExact(number());
    }

    boolean flag() {
        return in.get() != 0;
    }

    Instant time() {
        return Instant.ofEpochMilli(number());
    }

    byte[] bytes() {
        byte[] bytes = new byte[integer()];
        in.get(bytes);
        return bytes;
    }

    String text() {
        int length = integer();
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    <E extends Enum<E>> E symbol(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    <T> @Nullable T optional(Supplier<T> read) {
        return flag() ? read.get() : null;
    }

    <T> List<T> list(Supplier<T> read) {
        int size = integer();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(read.get());
        }
        return values;
    }

    Map<String, String> texts() {
        Map<String, String> values = new TreeMap<>();
        int size = integer();
        for (int i = 0; i < size; i++) {
            values.put(text(), text());
        }
        return values;
    }
}
