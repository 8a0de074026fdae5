package dev.tideline.crawl;

import java.time.Duration;
import java.util.Map;

/**
 * What holds for all crawls.
 *
 * @param endpoints instead of a provider's own, by provider
 * @param maxPages of one board's list; more mean that paging goes in circles
 * @param detailsAlways every posting's document in every crawl
 * @param fullAfter a board is read in full again after this time, even if its server says that nothing has changed: so
 *     that a crawl that was lost on its way does not stand for ever
 * @param detailsAge a document is asked for again when it is this old, whatever the list says
 */
public record CrawlSettings(
        Map<String, String> endpoints, int maxPages, Duration fullAfter, boolean detailsAlways, Duration detailsAge) {

    public static final CrawlSettings STANDARD =
            new CrawlSettings(Map.of(), 2_000, Duration.ofDays(1), false, Duration.ofDays(1));

    public CrawlSettings {
        endpoints = Map.copyOf(endpoints);
    }
}
