package dev.tideline.lifecycle;

import java.time.Instant;

/** A crawl whose absences count (R6). */
public record CountedCrawl(String crawlId, Instant startedAt, Instant endedAt) {}
