package dev.tideline.apps.cli;

import dev.tideline.lifecycle.CrawlReport;
import dev.tideline.lifecycle.CrawlVerdict;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which crawls saw a posting, and when it was last seen. */
final class SightedCrawls {

    private final Set<String> sawIt = new HashSet<>();
    private Instant lastSeen = Instant.MIN;

    void seen(Instant at, @Nullable String crawlId) {
        lastSeen = at.isAfter(lastSeen) ? at : lastSeen;
        if (crawlId != null) {
            sawIt.add(crawlId);
        }
    }

    boolean saw(CrawlReport crawl) {
        return sawIt.contains(crawl.crawlId());
    }

    /** The crawl found the list of an earlier crawl unchanged, and that one saw the posting. */
    boolean stillSees(CrawlReport crawl) {
        return crawl.unchangedSince() != null
                && sawIt.contains(crawl.unchangedSince())
                && (crawl.counted() || crawl.verdict() == CrawlVerdict.GUARDED);
    }

    /** R7: it counts, began after the last sighting and did not see the posting. */
    boolean isMiss(CrawlReport crawl) {
        return crawl.counted() && !saw(crawl) && lastSeen.isBefore(crawl.startedAt());
    }
}
