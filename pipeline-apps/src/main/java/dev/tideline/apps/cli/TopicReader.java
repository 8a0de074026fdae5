package dev.tideline.apps.cli;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads topics from all partitions, from their beginning or from now on. */
final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    /** Throws what Kafka throws; a topic that does not exist has no partitions. */
    TopicReader(Consumer<byte[], byte[]> consumer, Collection<String> topics, boolean fromBeginning) {
        this.consumer = consumer;
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic, Clients.PATIENCE).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        ends.putAll(consumer.endOffsets(partitions, Clients.PATIENCE));
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            ends.forEach(consumer::seek);
        }
    }

    boolean isEmpty() {
        return ends.isEmpty();
    }

    /** Hands over what has arrived; stops early, and returns false, where the visitor says so. */
    boolean poll(Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            if (!visitor.test(record)) {
                return false;
            }
        }
        return true;
    }

    /** True when everything is read that was there at the start. */
    boolean isAtEnd() {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey(), Clients.PATIENCE) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
