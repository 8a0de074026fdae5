package dev.tideline.crawl;

import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.posting.Board;

/**
 * How one crawl went.
 *
 * @param end as it was recorded
 */
public record CrawlReport(Board board, String crawlId, CrawlFinished end, Cost cost) {

    /**
     * What the crawl asked of the network.
     *
     * @param pages of the list
     * @param details documents of single postings that were asked for
     * @param remembered documents that were not asked for again
     * @param bytes of all answers, unpacked
     */
    public record Cost(int pages, int details, int remembered, long bytes) {}
}
