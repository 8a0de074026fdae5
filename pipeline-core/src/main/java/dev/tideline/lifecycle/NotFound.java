package dev.tideline.lifecycle;

import java.time.Instant;

/** A crawl that ended because the provider does not know the board (R13). */
public record NotFound(String crawlId, Instant at) {}
