package dev.tideline.streams.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a state value: numbers as variable-length integers, texts and bytes with their length in front. */
final class StateWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(128);

    StateWriter(int version) {
        out.write(version);
    }

    StateWriter number(long value) {
        long zigzag = (value << 1) ^ (value >> 63);
        while ((zigzag & ~0x7FL) != 0) {
            out.write((int) (zigzag & 0x7F) | 0x80);
            zigzag >>>= 7;
        }
        out.write((int) zigzag);
        return this;
    }

    StateWriter integer(Integer value) {
        return number(value);
    }

    StateWriter flag(boolean value) {
        out.write(value ? 1 : 0);
        return this;
    }

    /** In milliseconds. */
    StateWriter time(Instant value) {
        return number(value.toEpochMilli());
    }

    StateWriter bytes(byte[] value) {
        number(value.length);
        out.writeBytes(value);
        return this;
    }

    StateWriter text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    StateWriter symbol(Enum<?> value) {
        return text(value.name());
    }

    <T> StateWriter optional(@Nullable T value, Consumer<T> write) {
        flag(value != null);
        if (value != null) {
            write.accept(value);
        }
        return this;
    }

    <T> StateWriter list(Collection<T> values, Consumer<T> write) {
        number(values.size());
        values.forEach(write);
        return this;
    }

    StateWriter texts(Map<String, String> values) {
        return list(
                new TreeMap<>(values).entrySet(), entry -> text(entry.getKey()).text(entry.getValue()));
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
