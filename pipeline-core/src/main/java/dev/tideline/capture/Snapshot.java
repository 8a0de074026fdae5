package dev.tideline.capture;

import dev.tideline.posting.Board;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a crawler saw or did: a record of {@code postings.snapshots}, a line of a capture file.
 *
 * @param crawlId the crawl that it belongs to; null = pushed outside any crawl
 * @param observedAt when the crawler saw it, in milliseconds, by the crawler's clock
 */
public record Snapshot(Board board, @Nullable String crawlId, Instant observedAt, Observation body) {}
