package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.apps.config.Configuration;
import dev.tideline.streams.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka's clients as the commands use them: bytes in, bytes out, what the configuration passes through, our promises last. */
final class Clients {

    /** How long a command waits for a broker before it says so. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int HEADROOM = 1 << 20;

    private Clients() {}

    /** Gives up by itself in time: closing an admin client waits for what it still asks. */
    static Admin admin(Configuration configuration) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis()));
        settings.putAll(settings(configuration));
        return Admin.create(settings);
    }

    /** Every record once and in order, acknowledged by all replicas. */
    static Producer<byte[], byte[]> producer(Configuration configuration) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                1 << 18,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                PATIENCE.toMillis(),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_RECORD_BYTES + HEADROOM));
        settings.putAll(settings(configuration));
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Reads what is committed; belongs to no group and commits nothing. */
    static Consumer<byte[], byte[]> consumer(Configuration configuration) {
        Map<String, Object> settings = settings(configuration);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Which cluster answers: what one of them has another may not. */
    static String clusterId(Configuration configuration) {
        try (Admin admin = admin(configuration)) {
            return admin.describeCluster().clusterId().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CommandException(
                    ExitCode.BROKER, "no answer from Kafka at " + configuration.bootstrapServers(), e);
        } catch (InterruptedException e) {
            throw new KafkaException(e);
        }
    }

    private static Map<String, Object> settings(Configuration configuration) {
        var unused = configuration.bootstrapServers(); // says so if there is none
        return new HashMap<>(configuration.kafka());
    }
}
