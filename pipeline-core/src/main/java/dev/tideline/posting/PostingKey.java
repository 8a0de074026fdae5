package dev.tideline.posting;

import dev.tideline.canonical.Digests;
import java.nio.charset.StandardCharsets;

/** The identity of a posting: its board and the key that the provider gave it (R1). */
public record PostingKey(Board board, String key) {

    public PostingKey {
        if (key.isBlank()) {
            throw new IllegalArgumentException("posting key on board " + board.id() + " is blank");
        }
    }

    /** {@code provider|board|key}. */
    public String path() {
        return board.id() + "|" + key;
    }

    /** SHA-1 hex of {@link #path()} in UTF-8, bit-compatible with the job ids of bluedoor's API. */
    public String postingId() {
        return Digests.sha1Hex(path().getBytes(StandardCharsets.UTF_8));
    }
}
