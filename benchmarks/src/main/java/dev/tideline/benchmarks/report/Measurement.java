package dev.tideline.benchmarks.report;

import dev.tideline.benchmarks.contender.Contender;
import java.util.Map;

/**
 * One contender's steady phase: from the moment at which each partition had left the opening crawls behind, to the commit of
 * the last record.
 *
 * @param records read in that time
 * @param megabytes payload bytes of those records, in millions
 * @param appCpuMicros processor time of the contender's process a record
 * @param brokerCpuMicros processor time of the broker's process a record
 * @param changelog bytes of keys and values by store, before compression
 * @param changelogLogBytes what the broker's logs of all changelogs grew by: compressed, with batches and markers
 * @param outputLogBytes what the broker's logs of the output topics grew by
 */
public record Measurement(
        Contender contender,
        int round,
        long records,
        double seconds,
        double megabytes,
        double appCpuMicros,
        double brokerCpuMicros,
        Map<String, Long> changelog,
        long changelogLogBytes,
        long outputLogBytes) {

    public double recordsPerSecond() {
        return records / seconds;
    }

    double megabytesPerSecond() {
        return megabytes / seconds;
    }

    double changelogPerRecord() {
        return changelog.values().stream().mapToLong(Long::longValue).sum() / (double) records;
    }

    double changelogLogPerRecord() {
        return changelogLogBytes / (double) records;
    }

    double outputLogPerRecord() {
        return outputLogBytes / (double) records;
    }
}
