package dev.tideline.crawl.board;

import dev.tideline.capture.Payload;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A posting's document from an earlier crawl.
 *
 * @param signature a hash of what the list said of the posting then
 * @param uri of the archived document
 */
public record KnownDetail(
        Payload document,
        String signature,
        Instant at,
        @Nullable String uri) {}
