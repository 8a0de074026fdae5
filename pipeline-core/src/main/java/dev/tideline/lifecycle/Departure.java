package dev.tideline.lifecycle;

import java.time.Instant;

/**
 * A closed posting, as the index of its board has it until it is purged (R26) or comes back.
 *
 * @param at when its close was decided
 * @param ordinal the posting's number on its board
 * @param crawl {@link CrawlHistory#brief} of the crawl that decided the close; 0 = none did
 */
public record Departure(Instant at, int ordinal, long crawl) {}
