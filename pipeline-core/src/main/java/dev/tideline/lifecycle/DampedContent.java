package dev.tideline.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Content that is shown and not told, because the posting alternates (R16).
 *
 * @param since when it was first shown, and no other since
 * @param after when the posting was last surely seen before
 * @param crawlId of the crawl that showed it first, if it was one
 */
public record DampedContent(
        Capture capture,
        Instant since,
        Instant after,
        @Nullable String crawlId) {}
