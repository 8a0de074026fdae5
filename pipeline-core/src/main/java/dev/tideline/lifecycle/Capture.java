package dev.tideline.lifecycle;

import dev.tideline.capture.Payload;
import dev.tideline.fingerprint.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One payload with what it takes to read it again later, by whatever reader is then current (R21). */
public record Capture(
        Payload payload, Map<String, String> request, @Nullable String payloadUri, Instant observedAt) {

    public Capture {
        request = Map.copyOf(request);
    }

    /** Equal hash = same bytes asked for in the same way: nothing new, without parsing. 32 bytes. */
    byte[] hash() {
        if (request.isEmpty()) {
            return payload.hash();
        }
        byte[] asked = new TreeMap<>(request).toString().getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[asked.length + payload.size()];
        System.arraycopy(asked, 0, both, 0, asked.length);
        System.arraycopy(payload.bytes(), 0, both, asked.length, payload.size());
        return Digests.sha256(both);
    }
}
