package dev.tideline.lifecycle;

import java.time.Instant;

/**
 * How a posting closed.
 *
 * @param effectiveAt when it was gone, best estimate: for an absence the end of the first crawl that missed it
 * @param decidedAt the crawler's time of the record that decided it
 * @param lastSeenAt when it was last surely listed
 */
public record Closure(CloseReason reason, Instant effectiveAt, Instant decidedAt, Instant lastSeenAt) {}
