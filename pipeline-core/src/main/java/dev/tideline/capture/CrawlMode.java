package dev.tideline.capture;

/** What a crawl set out to read. Only a full crawl can ever prove an absence. */
public enum CrawlMode {
    FULL,
    INCREMENTAL,
    RECENCY_WINDOW,
    SAMPLED
}
