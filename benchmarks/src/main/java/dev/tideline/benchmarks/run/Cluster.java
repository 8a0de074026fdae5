package dev.tideline.benchmarks.run;

import dev.tideline.streams.topic.Topics;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** What the broker tells of groups, offsets and log sizes. */
final class Cluster implements AutoCloseable {

    private static final String SNAPSHOTS = Topics.standard().snapshots().name();

    private final Admin admin;

    Cluster(String bootstrapServers) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    Admin admin() {
        return admin;
    }

    void create(Collection<String> topics, int partitions) {
        await(admin.createTopics(topics.stream()
                        .map(topic -> new NewTopic(topic, partitions, (short) 1))
                        .toList())
                .all());
    }

    /** How far a group has committed the snapshots, under whatever prefix, by partition; 0 where it has committed none. */
    long[] committed(String group, int partitions) {
        long[] offsets = new long[partitions];
        Map<TopicPartition, OffsetAndMetadata> committed =
                await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        committed.forEach((partition, offset) -> {
            if (offset != null && partition.topic().endsWith(SNAPSHOTS)) {
                offsets[partition.partition()] = offset.offset();
            }
        });
        return offsets;
    }

    Set<String> topics(Predicate<String> wanted) {
        return await(admin.listTopics().names()).stream().filter(wanted).collect(Collectors.toSet());
    }

    /** The next offset of each partition, whether what precedes it is committed or not. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        await(admin.describeTopics(topics).allTopicNames())
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition ->
                                asked.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        await(admin.listOffsets(asked).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** Bytes on the broker's disk by topic: compressed, with batch headers and transaction markers. */
    Map<String, Long> logBytes(Set<String> topics) {
        Map<String, Long> bytes = new TreeMap<>();
        await(admin.describeLogDirs(List.of(1)).allDescriptions())
                .values()
                .forEach(directories -> directories
                        .values()
                        .forEach(directory -> directory.replicaInfos().forEach((partition, replica) -> {
                            if (topics.contains(partition.topic())) {
                                bytes.merge(partition.topic(), replica.size(), Long::sum);
                            }
                        })));
        return bytes;
    }

    void delete(Set<String> topics) {
        await(admin.deleteTopics(new HashSet<>(topics)).all());
    }

    static long sum(long[] offsets) {
        return Arrays.stream(offsets).sum();
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
