package dev.tideline.apps.run;

import dev.tideline.apps.config.Configuration;
import dev.tideline.streams.store.StoreSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The settings of Kafka Streams: ours, then what the configuration passes through, then what our promises rest on. */
final class StreamsProperties {

    /** An event of the largest payload, or a dead letter of the largest record with its headers. */
    private static final int MAX_REQUEST_BYTES = 17 << 20;

    /** Some events: a batch of its own for each, as in Kafka's 16 KiB, costs more than compressing it. */
    private static final int BATCH_BYTES = 128 << 10;

    private StreamsProperties() {}

    static Properties of(Configuration configuration) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int)
                configuration.layout().replication());
        // Compressing is the dearest part of writing, and a third of zstd's price.
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_REQUEST_BYTES);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreSettings.class);
        settings.putAll(configuration.kafka());
        settings.put(
                StreamsConfig.APPLICATION_ID_CONFIG, configuration.application().id());
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG,
                configuration.application().stateDirectory().toString());
        settings.put(
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                configuration.application().threads());
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                configuration.application().commitInterval().toMillis());
        if (configuration.application().instance() != null) {
            settings.put(
                    StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                    configuration.application().instance());
        }
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
    }
}
