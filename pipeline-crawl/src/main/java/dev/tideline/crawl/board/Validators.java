package dev.tideline.crawl.board;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave us to ask "has it changed since?" with (RFC 9110, 8.8).
 *
 * @param uri of the answer
 * @param crawlId the crawl that read it, whole
 */
public record Validators(
        String uri,
        String crawlId,
        @Nullable String etag,
        @Nullable String lastModified) {

    public boolean isUsable() {
        return etag != null || lastModified != null;
    }
}
