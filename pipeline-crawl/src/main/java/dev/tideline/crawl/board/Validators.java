package dev.tideline.crawl.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a server gave us to ask "has it changed since?" with (RFC 9110, 8.8).
 *
 * @param uri of the answer
 * @param crawlId the crawl that read it, whole
 * @param at when it was read
 */
public record Validators(
        String uri,
        String crawlId,
        Instant at,
        @Nullable String etag,
        @Nullable String lastModified) {

    public boolean isUsable() {
        return etag != null || lastModified != null;
    }
}
