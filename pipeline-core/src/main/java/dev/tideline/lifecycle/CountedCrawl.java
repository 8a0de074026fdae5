package dev.tideline.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A crawl whose absences count (R6).
 *
 * @param confirmed the guard that held it back until it was confirmed (R11, R12); null if it counted at once
 */
public record CountedCrawl(
        String crawlId,
        Instant startedAt,
        Instant endedAt,
        @Nullable Guard confirmed) {}
