package dev.tideline.streams.store;

import dev.tideline.lifecycle.CrawlReport;

/**
 * What a board remembers of a crawl that has ended, in a row of its own.
 *
 * @param order among the board's finished crawls, oldest first
 * @param end the end's {@link dev.tideline.lifecycle.CrawlHistory#brief}
 * @param rank of the report: the highest is the newest; differs from the order where a crawl ended twice
 */
record FinishedCrawl(long order, long end, long rank, CrawlReport report) {}
