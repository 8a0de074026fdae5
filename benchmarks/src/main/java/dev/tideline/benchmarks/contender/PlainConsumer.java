package dev.tideline.benchmarks.contender;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** F1: reads and drops. Nothing that reads the topic can be faster. */
final class PlainConsumer extends Loop {

    private final KafkaConsumer<byte[], byte[]> consumer;

    PlainConsumer(Place place) {
        super("plain consumer");
        consumer = new KafkaConsumer<>(config(place, true), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(place.inputTopic()));
        begin();
    }

    /** As Streams sets its own consumer, and CRCs checked, as is the default. */
    static Map<String, Object> config(Place place, boolean autoCommit) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                place.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                place.group(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1000,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                autoCommit,
                ConsumerConfig.AUTO_COMMIT_INTERVAL_MS_CONFIG,
                Place.COMMIT_INTERVAL_MS);
    }

    @Override
    void step() {
        var unused = consumer.poll(Duration.ofMillis(20));
    }

    @Override
    void end() {
        consumer.close();
    }
}
