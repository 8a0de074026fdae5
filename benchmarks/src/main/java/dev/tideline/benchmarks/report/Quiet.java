package dev.tideline.benchmarks.report;

import java.util.Map;

/**
 * What crawls in which nothing at all changed made ours write.
 *
 * @param observations all of them unchanged
 * @param changelog bytes of keys and values by store, before compression: bits, and what starts and ends of crawls cost
 * @param changelogLogBytes what the broker's logs grew by: compressed, with batches and markers
 */
public record Quiet(long observations, int crawlsPerBoard, Map<String, Long> changelog, long changelogLogBytes) {

    double perObservation() {
        return changelog.values().stream().mapToLong(Long::longValue).sum() / (double) observations;
    }
}
