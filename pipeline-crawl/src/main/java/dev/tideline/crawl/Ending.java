package dev.tideline.crawl;

import dev.tideline.capture.CrawlOutcome;
import org.jspecify.annotations.Nullable;

/**
 * How a walk ended.
 *
 * @param httpStatus of the answer that decided it
 * @param detail why it is not complete, in words for operators
 */
record Ending(
        CrawlOutcome outcome,
        @Nullable Integer httpStatus,
        @Nullable String detail) {}
