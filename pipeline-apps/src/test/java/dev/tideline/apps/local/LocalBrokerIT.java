package dev.tideline.apps.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerIT {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    @TempDir
    private Path data;

    @Test
    void shouldKeepCommittedRecordsAndItsAddressAcrossARestart() throws Exception {
        String address;
        try (var broker = LocalBroker.start(data)) {
            address = broker.bootstrapServers();
            create(broker, "tides");
            try (var producer = producer(broker)) {
                producer.initTransactions();
                producer.beginTransaction();
                send(producer, "high");
                producer.commitTransaction();
                producer.beginTransaction();
                send(producer, "aborted");
                producer.abortTransaction();
                producer.beginTransaction();
                send(producer, "low");
                producer.commitTransaction();
            }
        }

        try (var broker = LocalBroker.start(data)) {
            assertThat(broker.bootstrapServers()).isEqualTo(address);
            assertThat(read(broker, "tides", 2)).containsExactly("high", "low");
        }
    }

    @Test
    void shouldRunTransactionsOfTheSecondVersionAndMakeNoTopicByItself() throws Exception {
        try (var broker = LocalBroker.start(data);
                var admin = admin(broker)) {
            var features = admin.describeFeatures().featureMetadata().get().finalizedFeatures();

            assertThat(features.get("transaction.version").maxVersionLevel()).isEqualTo((short) 2);
            assertThatThrownBy(() -> admin.describeTopics(List.of("nowhere"))
                            .allTopicNames()
                            .get())
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void shouldCarryRecordsOfFifteenMebibytes() throws Exception {
        try (var broker = LocalBroker.start(data);
                var producer = producer(broker)) {
            create(broker, "tides");
            String large = "~".repeat(15 << 20);

            producer.initTransactions();
            producer.beginTransaction();
            send(producer, large);
            producer.commitTransaction();

            assertThat(read(broker, "tides", 1)).containsExactly(large);
        }
    }

    @Test
    void shouldRefuseDamagedFilesAndLetGoOfTheDirectory() throws Exception {
        Path meta = Files.createDirectories(data.resolve("logs")).resolve("meta.properties");
        Files.writeString(meta, "version=1\n");

        assertThatThrownBy(() -> LocalBroker.start(data))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContainingAll("did not start on " + data.resolve("logs"), "move that directory away");

        Files.delete(meta);
        LocalBroker.start(data).close();
    }

    @Test
    void shouldSurfaceAFatalFaultInsteadOfHaltingTheProcess() throws Exception {
        try (var broker = LocalBroker.start(data);
                var admin = admin(broker)) {
            deleteAll(data.resolve("logs"));

            var unused = admin.createTopics(List.of(new NewTopic("too-late", 1, (short) 1)));

            assertThat(broker.failure().get(DEADLINE.toSeconds(), TimeUnit.SECONDS))
                    .hasMessageContaining("fatal fault");
        }
    }

    private static void create(LocalBroker broker, String topic) throws Exception {
        try (var admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static Admin admin(LocalBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static KafkaProducer<String, String> producer(LocalBroker broker) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "transactional.id",
                        "tide-gauge",
                        "max.request.size",
                        16 << 20),
                new StringSerializer(),
                new StringSerializer());
    }

    private static void send(KafkaProducer<String, String> producer, String value) throws Exception {
        producer.send(new ProducerRecord<>("tides", value)).get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
    }

    private static List<String> read(LocalBroker broker, String topic, int count) {
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", broker.bootstrapServers(),
                        "group.id", "reader",
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long deadline = System.nanoTime() + DEADLINE.toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private static void deleteAll(Path directory) throws Exception {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
