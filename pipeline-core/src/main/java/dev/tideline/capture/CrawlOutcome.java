package dev.tideline.capture;

/** How a crawl ended, in the crawler's own words. */
public enum CrawlOutcome {
    COMPLETE,
    TRUNCATED,
    PARTIAL,
    FAILED,
    BLOCKED,
    INVALID,
    BOARD_NOT_FOUND
}
