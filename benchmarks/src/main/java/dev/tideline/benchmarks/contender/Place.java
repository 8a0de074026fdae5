package dev.tideline.benchmarks.contender;

import java.nio.file.Path;

/**
 * Where a contender runs.
 *
 * @param group consumer group, application id, and the start of the names of its internal topics
 * @param topicPrefix in front of the topics' names
 * @param stateDirectory for state stores
 */
public record Place(
        String bootstrapServers, String registryUrl, String group, String topicPrefix, Path stateDirectory) {

    /** What every transactional contender commits at: the product's default. */
    static final int COMMIT_INTERVAL_MS = 100;

    String inputTopic() {
        return topicPrefix + "postings.snapshots";
    }
}
