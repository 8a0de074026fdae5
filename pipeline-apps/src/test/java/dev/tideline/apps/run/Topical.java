package dev.tideline.apps.run;

import dev.tideline.apps.config.Configuration;
import dev.tideline.apps.config.Settings;
import dev.tideline.apps.local.LocalStack;
import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import dev.tideline.lifecycle.InMemoryStore;
import dev.tideline.lifecycle.Input;
import dev.tideline.lifecycle.Lifecycle;
import dev.tideline.lifecycle.Outcome;
import dev.tideline.provider.Readers;
import dev.tideline.streams.record.AvroMapper;
import dev.tideline.streams.record.InvalidSnapshotException;
import dev.tideline.streams.record.RecordJson;
import dev.tideline.streams.record.RecordSerdes;
import dev.tideline.streams.record.SnapshotReader;
import dev.tideline.streams.record.SnapshotWriter;
import dev.tideline.streams.topic.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of one test, under a prefix of its own: loads snapshots, reads what came of them, and says what should have. */
final class Topical implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Configuration configuration;
    private final RecordSerdes serdes;
    private final Admin admin;

    Topical(LocalStack stack, String name, Path directory, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(settings(stack, name, directory));
        settings.putAll(more);
        configuration = Configuration.of(Settings.defaults().with("the test", settings));
        serdes = new RecordSerdes(configuration.registry());
        admin = Admin.create(Map.of("bootstrap.servers", configuration.bootstrapServers()));
    }

    static Map<String, String> settings(LocalStack stack, String name, Path directory) {
        return Map.of(
                "kafka.bootstrap.servers",
                stack.bootstrapServers(),
                "schema.registry.url",
                stack.registryUrl(),
                "topics.prefix",
                name + ".",
                "topics.partitions",
                "2",
                "application.id",
                name,
                "application.instance",
                "one",
                "application.state-dir",
                directory.toString());
    }

    Configuration configuration() {
        return configuration;
    }

    void load(List<Snapshot> snapshots) {
        Topic<String, dev.tideline.schema.Snapshot> topic =
                configuration.topics().snapshots();
        serdes.registrar().register(configuration.topics().all());
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", configuration.bootstrapServers(), "compression.type", "zstd", "linger.ms", 20);
        try (var producer = new KafkaProducer<>(
                settings, new StringSerializer(), serdes.value(topic).serializer())) {
            for (Snapshot snapshot : snapshots) {
                var unused = producer.send(
                        new ProducerRecord<>(topic.name(), snapshot.board().id(), SnapshotWriter.write(snapshot)));
            }
        }
    }

    /** Each posting's events in order, as JSON, as the pure core decides them from the topic's own records. */
    Map<String, List<String>> expectedEvents() {
        Lifecycle lifecycle =
                new Lifecycle(Readers.standard(), configuration.lifecyclePolicies(), configuration.enricher());
        InMemoryStore store = new InMemoryStore();
        AvroMapper avro = new AvroMapper();
        Map<String, List<String>> events = new TreeMap<>();
        for (ConsumerRecord<byte[], dev.tideline.schema.Snapshot> record :
                read(configuration.topics().snapshots(), IsolationLevel.READ_COMMITTED)) {
            Input input = new Input(
                    snapshot(record.value()),
                    new Position(record.topic(), record.partition(), record.offset()),
                    Instant.ofEpochMilli(record.timestamp()));
            for (Outcome.Output output : lifecycle.apply(input, store).outputs()) {
                if (output instanceof Outcome.Output.Happened happened) {
                    events.computeIfAbsent(happened.event().postingId(), absent -> new ArrayList<>())
                            .add(RecordJson.line(avro.toAvro(happened.event())));
                }
            }
        }
        return events;
    }

    /** Each posting's events in order, as JSON. */
    Map<String, List<String>> publishedEvents() {
        Map<String, List<String>> events = new TreeMap<>();
        for (var record : read(configuration.topics().events(), IsolationLevel.READ_COMMITTED)) {
            events.computeIfAbsent(record.value().getPostingId(), absent -> new ArrayList<>())
                    .add(RecordJson.line(record.value()));
        }
        return events;
    }

    <V> List<ConsumerRecord<byte[], V>> read(Topic<?, V> topic, IsolationLevel isolation) {
        Map<TopicPartition, Long> ends = ends(topic.name(), isolation);
        List<ConsumerRecord<byte[], V>> all = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", configuration.bootstrapServers(),
                "isolation.level", isolation.toString().toLowerCase(Locale.ROOT));
        try (var consumer = new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), serdes.value(topic).deserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("could not read " + topic.name() + " to its end within " + PATIENCE);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    /** Waits until the pipeline has committed every snapshot that is loaded. */
    void awaitCaughtUp(PipelineRunner runner) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<TopicPartition, Long> ends = ends(configuration.topics().snapshots().name(), IsolationLevel.READ_COMMITTED);
        ends.values().removeIf(end -> end == 0);
        while (!committed().entrySet().containsAll(ends.entrySet())) {
            if (runner.ended().isDone() || System.nanoTime() > deadline) {
                throw new AssertionError("the pipeline has not caught up: " + committed() + " of " + ends);
            }
            pause();
        }
    }

    boolean exist() {
        try {
            return admin.listTopics()
                    .names()
                    .get()
                    .contains(configuration.topics().events().name());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** True once events lie in a transaction that is not decided yet. */
    boolean isInTransaction() {
        String events = configuration.topics().events().name();
        return !ends(events, IsolationLevel.READ_UNCOMMITTED).equals(ends(events, IsolationLevel.READ_COMMITTED));
    }

    long eventsWritten() {
        return ends(configuration.topics().events().name(), IsolationLevel.READ_UNCOMMITTED).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Map<TopicPartition, Long> committed() {
        Map<TopicPartition, Long> committed = new HashMap<>();
        try {
            admin.listConsumerGroupOffsets(configuration.application().id())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> committed.put(partition, offset.offset()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return committed;
    }

    private Map<TopicPartition, Long> ends(String topic, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        int partitions = configuration.layout().partitions();
        Stream.iterate(0, partition -> partition + 1)
                .limit(partitions)
                .forEach(partition -> asked.put(new TopicPartition(topic, partition), OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        try {
            admin.listOffsets(asked, new ListOffsetsOptions(isolation))
                    .all()
                    .get()
                    .forEach((partition, offset) -> ends.put(partition, offset.offset()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return ends;
    }

    private static Snapshot snapshot(dev.tideline.schema.Snapshot avro) {
        try {
            return SnapshotReader.read(avro);
        } catch (InvalidSnapshotException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        admin.close();
        serdes.close();
    }
}
