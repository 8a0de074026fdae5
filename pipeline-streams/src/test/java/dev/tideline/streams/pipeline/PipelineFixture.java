package dev.tideline.streams.pipeline;

import dev.tideline.enrichment.Enricher;
import dev.tideline.capture.CaptureLine;
import dev.tideline.capture.CaptureLineException;
import dev.tideline.capture.Snapshot;
import dev.tideline.provider.Readers;
import dev.tideline.schema.BoardStatus;
import dev.tideline.schema.PostingChange;
import dev.tideline.schema.PostingEvent;
import dev.tideline.schema.PostingRecord;
import dev.tideline.streams.record.RecordSerdes;
import dev.tideline.streams.record.SnapshotWriter;
import dev.tideline.streams.store.LifecycleStores;
import dev.tideline.streams.topic.Topic;
import dev.tideline.streams.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology over an in-memory registry, fed with capture lines. */
final class PipelineFixture implements AutoCloseable {

    private static final String APPLICATION = "pipeline-test";

    private final Topics topics = Topics.standard();
    private final RecordSerdes serdes;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> input;

    PipelineFixture(Path stateDirectory, Map<String, String> policies) {
        serdes = new RecordSerdes(Map.of("schema.registry.url", "mock://" + stateDirectory));
        serdes.registrar().register(topics.all());
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        driver = new TopologyTestDriver(
                new PipelineTopology(topics, serdes, Readers.standard(), policies, Enricher.NONE).build(), properties);
        input = driver.createInputTopic(
                topics.snapshots().name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Feeds capture lines; the broker's time is the crawler's. */
    void feed(String... lines) {
        for (String line : lines) {
            Snapshot snapshot = snapshot(line);
            feed(snapshot.board().id(), encode(snapshot), snapshot.observedAt());
        }
    }

    void feed(String key, byte[] value, Instant at) {
        feed(key, value, at, new RecordHeaders());
    }

    void feed(String key, byte[] value, Instant at, Headers headers) {
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        input.pipeInput(new TestRecord<>(keyBytes, value, headers, at));
    }

    byte[] encode(Snapshot snapshot) {
        return serdes.value(topics.snapshots())
                .serializer()
                .serialize(topics.snapshots().name(), SnapshotWriter.write(snapshot));
    }

    List<TestRecord<String, PostingEvent>> events() {
        return read(topics.events());
    }

    List<TestRecord<String, PostingRecord>> current() {
        return read(topics.current());
    }

    List<TestRecord<String, PostingChange>> changes() {
        return read(topics.changes());
    }

    List<TestRecord<String, BoardStatus>> boards() {
        return read(topics.boards());
    }

    List<TestRecord<byte[], byte[]>> deadLetters() {
        return read(topics.deadLetters());
    }

    /** What the stores' changelogs gained since this was asked last: store by store, in order; a null value deletes. */
    Map<String, List<TestRecord<Bytes, byte[]>>> changelogs() {
        Map<String, List<TestRecord<Bytes, byte[]>>> changelogs = new HashMap<>();
        for (String store : LifecycleStores.names()) {
            String topic = APPLICATION + "-" + store + "-changelog";
            if (driver.producedTopicNames().contains(topic)) {
                changelogs.put(
                        store,
                        driver.createOutputTopic(
                                        topic,
                                        Serdes.Bytes().deserializer(),
                                        Serdes.ByteArray().deserializer())
                                .readRecordsToList());
            }
        }
        return changelogs;
    }

    /** Fills a store as a restore does, before the first input. */
    void restore(String store, Map<Bytes, byte[]> content) {
        content.forEach(driver.<Bytes, byte[]>getKeyValueStore(store)::put);
    }

    private <K, V> List<TestRecord<K, V>> read(Topic<K, V> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        serdes.key(topic).deserializer(),
                        serdes.value(topic).deserializer())
                .readRecordsToList();
    }

    static Snapshot snapshot(String line) {
        try {
            return CaptureLine.parse(line.getBytes(StandardCharsets.UTF_8));
        } catch (CaptureLineException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    @Override
    public void close() {
        driver.close();
        serdes.close();
    }
}
