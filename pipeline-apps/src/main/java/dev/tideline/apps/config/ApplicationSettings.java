package dev.tideline.apps.config;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the pipeline runs.
 *
 * @param id the consumer group and the prefix of transactions and internal topics
 * @param instance Kafka's {@code group.instance.id}: a restart within the session time-out moves no partition; null = none
 * @param stateDirectory where state stores lie; may be lost, Kafka has a copy
 * @param commitInterval how long events may wait for their transaction's end
 * @param threads stream threads of this process
 */
public record ApplicationSettings(
        String id, @Nullable String instance, Path stateDirectory, Duration commitInterval, int threads) {}
