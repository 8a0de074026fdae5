package dev.tideline.benchmarks.run;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts what stands in changelog topics: the bytes of keys and values, as the stores handed them over. */
final class Changelogs {

    private final String bootstrapServers;

    Changelogs(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The store of {@code group-store-changelog}. */
    static String store(String group, String topic) {
        return topic.substring(group.length() + 1, topic.length() - "-changelog".length());
    }

    static boolean isChangelog(String group, String topic) {
        return topic.startsWith(group + "-") && topic.endsWith("-changelog");
    }

    /** Bytes by store between two sets of offsets, aborted writes included. */
    Map<String, Long> bytes(String group, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        Map<String, Long> bytes = new TreeMap<>();
        to.keySet().forEach(partition -> bytes.put(store(group, partition.topic()), 0L));
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(to.keySet());
            to.keySet().forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
            while (to.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                    if (record.offset() < to.getOrDefault(partition, 0L)) {
                        bytes.merge(store(group, record.topic()), size(record), Long::sum);
                    }
                }
            }
        }
        return bytes;
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        return record.key().length + (value == null ? 0L : value.length);
    }
}
