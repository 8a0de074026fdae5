package dev.tideline.capture;

import dev.tideline.canonical.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The provider's bytes for one posting, exactly as captured. Whoever hands the array over gives it away. */
public final class Payload {

    private final byte[] bytes;

    public Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Payload of(String text) {
        return new Payload(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes themselves, not a copy: do not write to them. */
    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return bytes.length;
    }

    /** SHA-256 of the raw bytes: same hash as last time means unchanged, without parsing. Internal, never published. */
    public byte[] hash() {
        return Digests.sha256(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payload payload && Arrays.equals(bytes, payload.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
