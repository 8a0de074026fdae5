package dev.tideline.fingerprint;

import dev.tideline.canonical.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The identity of an event: a UUIDv5 (RFC 4122, name-based, SHA-1). The same input gives the same id, for ever. */
public final class EventId {

    /** The UUIDv5 of {@code events.tideline.dev} in the DNS namespace of RFC 4122. Part of the contract. */
    public static final UUID NAMESPACE = UUID.fromString("b05e9fb8-92aa-5330-bc70-b63a03dfc7d9");

    private EventId() {}

    /**
     * The id of {@code posting_id|version|type|content_hash after}.
     *
     * @param type as published: {@code opened}, {@code updated}, {@code closed} or {@code reopened}
     */
    public static UUID of(String postingId, long version, String type, String contentHashAfter) {
        return nameBased(postingId + "|" + version + "|" + type + "|" + contentHashAfter);
    }

    private static UUID nameBased(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.allocate(16 + bytes.length)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .put(bytes);
        ByteBuffer digest = ByteBuffer.wrap(Digests.sha1(input.array()));
        long high = (digest.getLong() & ~0xF000L) | 0x5000L;
        long low = (digest.getLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low);
    }
}
