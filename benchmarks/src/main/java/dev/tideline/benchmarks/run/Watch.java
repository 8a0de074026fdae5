package dev.tideline.benchmarks.run;

import dev.tideline.benchmarks.contender.Contender;
import dev.tideline.benchmarks.report.Measurement;
import dev.tideline.streams.topic.Topic;
import dev.tideline.streams.topic.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** Watches a contender from outside, by what its group has committed; the contender itself measures nothing. */
final class Watch {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private final Cluster cluster;
    private final Changelogs changelogs;
    private final Child stack;
    private final Input input;

    /**
     * What is there to read.
     *
     * @param warm by partition, where the measured crawls begin
     * @param ends by partition, where they end
     * @param bytesPerRecord payload bytes of all records over their number
     */
    @SuppressWarnings("ArrayRecordComponent") // offsets by partition; never compared
    record Input(long[] warm, long[] ends, double bytesPerRecord) {}

    private record Sample(
            long nanos,
            Duration app,
            Duration broker,
            long records,
            Map<TopicPartition, Long> changelogs,
            Map<String, Long> logs) {}

    Watch(Cluster cluster, Changelogs changelogs, Child stack, Input input) {
        this.cluster = cluster;
        this.changelogs = changelogs;
        this.stack = stack;
        this.input = input;
    }

    /** Starts the contender in its process under a new group, and lets it read everything. */
    Measurement measure(Contender contender, Child app, String group, int round) {
        app.tell(group);
        await(app, group, input.warm());
        Sample start = sample(contender, app, group);
        await(app, group, input.ends());
        Sample end = sample(contender, app, group);
        app.tell("");
        long records = end.records() - start.records();
        Measurement measured = new Measurement(
                contender,
                round,
                records,
                (end.nanos() - start.nanos()) / 1e9,
                records * input.bytesPerRecord() / 1e6,
                micros(start.app(), end.app()) / records,
                micros(start.broker(), end.broker()) / records,
                changelogs.bytes(group, start.changelogs(), end.changelogs()),
                growth(start, end, topic -> Changelogs.isChangelog(group, topic)),
                growth(start, end, topic -> !Changelogs.isChangelog(group, topic)));
        return measured;
    }

    /** Returns when the group has committed at least these offsets. */
    void await(Child app, String group, long[] offsets) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!reached(cluster.committed(group, offsets.length), offsets)) {
            app.checkAlive();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(group + " was not done within " + DEADLINE);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private Sample sample(Contender contender, Child app, String group) {
        long nanos = System.nanoTime();
        Duration appCpu = app.cpu();
        Duration brokerCpu = stack.cpu();
        long records = Cluster.sum(cluster.committed(group, input.ends().length));
        Set<String> changelogTopics = cluster.topics(topic -> Changelogs.isChangelog(group, topic));
        Set<String> all = new HashSet<>(changelogTopics);
        all.addAll(contender.ownTopics());
        if (contender == Contender.OURS) {
            all.addAll(outputs());
        }
        return new Sample(nanos, appCpu, brokerCpu, records, cluster.ends(changelogTopics), cluster.logBytes(all));
    }

    private static Set<String> outputs() {
        Topics topics = Topics.standard();
        return topics.all().stream()
                .map(Topic::name)
                .filter(name -> !name.equals(topics.snapshots().name()))
                .collect(Collectors.toSet());
    }

    private static boolean reached(long[] committed, long[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (committed[i] < wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static long growth(Sample start, Sample end, Predicate<String> which) {
        return end.logs().entrySet().stream()
                .filter(log -> which.test(log.getKey()))
                .mapToLong(log -> log.getValue() - start.logs().getOrDefault(log.getKey(), 0L))
                .sum();
    }

    private static double micros(Duration from, Duration to) {
        return to.minus(from).toNanos() / 1e3;
    }
}
