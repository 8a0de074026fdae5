package dev.tideline.streams.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.capture.Observation;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Board;
import dev.tideline.schema.PostingEvent;
import dev.tideline.schema.Snapshot;
import dev.tideline.streams.topic.Topic;
import dev.tideline.streams.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordSerdesTest {

    private static final Topics TOPICS = Topics.withPrefix("test.");
    private static final Topic<String, Snapshot> SNAPSHOTS = TOPICS.snapshots();

    private final FakeRegistry registry = new FakeRegistry();
    private final RecordSerdes serdes =
            new RecordSerdes(Map.of("schema.registry.url", registry.url(), "max.retries", 0));
    private final Serde<Snapshot> snapshots = serdes.value(SNAPSHOTS);

    @AfterEach
    void close() {
        serdes.close();
        registry.close();
    }

    @Test
    void shouldReadWhatItWrote() {
        serdes.registrar().register(TOPICS.all());
        PostingEvent event = new AvroMapper().toAvro(Samples.event());
        Serde<PostingEvent> events = serdes.value(TOPICS.events());

        byte[] bytes = events.serializer().serialize(TOPICS.events().name(), event);

        assertThat(events.deserializer().deserialize(TOPICS.events().name(), bytes))
                .isEqualTo(event);
    }

    @Test
    void shouldWorkInMemory() {
        try (RecordSerdes inMemory = new RecordSerdes(Map.of("schema.registry.url", "mock://serdes-test"))) {
            inMemory.registrar().register(TOPICS.all());
            Serde<Snapshot> serde = inMemory.value(SNAPSHOTS);

            byte[] bytes = serde.serializer().serialize(SNAPSHOTS.name(), snapshot());

            assertThat(serde.deserializer().deserialize(SNAPSHOTS.name(), bytes))
                    .isEqualTo(snapshot());
        }
    }

    @Test
    void shouldKeepTombstones() {
        assertThat(snapshots.serializer().serialize(SNAPSHOTS.name(), null)).isNull();
        assertThat(snapshots.deserializer().deserialize(SNAPSHOTS.name(), (byte[]) null))
                .isNull();
    }

    @Test
    void shouldDecodeThePayloadIntoAnArrayOfItsOwn() throws Exception {
        byte[] bytes = written();

        Snapshot read = snapshots.deserializer().deserialize(SNAPSHOTS.name(), bytes);

        var body = (dev.tideline.schema.PostingObserved) read.getBody();
        var core = (Observation.PostingObserved) SnapshotReader.read(read).body();
        assertThat(core.payload().bytes()).isSameAs(body.getPayload().array());
    }

    @Test
    void shouldGoOnWritingAndReadingWhatItKnowsWhileTheRegistryIsAway() {
        byte[] before = written();
        snapshots.deserializer().deserialize(SNAPSHOTS.name(), before);
        registry.close();

        byte[] after = serdes.value(SNAPSHOTS).serializer().serialize(SNAPSHOTS.name(), snapshot());

        assertThat(after).isEqualTo(before);
        assertThat(snapshots.deserializer().deserialize(SNAPSHOTS.name(), after))
                .isEqualTo(snapshot());
    }

    @Test
    void shouldAskTheRegistryForASchemaOnce() {
        byte[] bytes = written();
        int id = registry.add(
                SNAPSHOTS.valueSubject(), "AVRO", Snapshot.getClassSchema().toString());
        bytes[4] = (byte) id;
        int asked = registry.requests().size();

        snapshots.deserializer().deserialize(SNAPSHOTS.name(), bytes);
        snapshots.deserializer().deserialize(SNAPSHOTS.name(), bytes);

        assertThat(registry.requests().subList(asked, registry.requests().size()))
                .containsExactly("GET /schemas/ids/" + id);
    }

    @Test
    void shouldNeverRegisterWhileWriting() {
        assertThatThrownBy(() -> snapshots.serializer().serialize(SNAPSHOTS.name(), snapshot()))
                .isInstanceOf(SerializationException.class);
        assertThat(registry.subjects()).isEmpty();
    }

    @Test
    void shouldCallBytesWithoutAFrameABadRecord() {
        for (byte[] bytes :
                List.of(new byte[0], new byte[] {0, 0, 0, 1}, "{\"type\":1}".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> decode(bytes)).isInstanceOf(DecodeFailure.BadRecord.class);
        }
        assertThat(registry.requests()).isEmpty();
    }

    @Test
    void shouldCallCutBytesABadRecord() {
        byte[] bytes = written();

        assertThatThrownBy(() -> decode(Arrays.copyOf(bytes, bytes.length / 2)))
                .isInstanceOf(DecodeFailure.BadRecord.class);
    }

    @Test
    void shouldCallAnUnknownSchemaIdABadRecord() {
        assertThatThrownBy(() -> decode(new byte[] {0, 0, 0, 0, 77, 1}))
                .isInstanceOf(DecodeFailure.BadRecord.class)
                .hasMessageContaining("knows no schema 77");
    }

    @ParameterizedTest
    @CsvSource({"JSON,'{\"type\":\"object\"}'", "PROTOBUF,'syntax = \"proto3\";'"})
    void shouldCallAnotherKindOfSchemaABadRecord(String schemaType, String schema) {
        int id = registry.add("other-value", schemaType, schema);

        assertThatThrownBy(() -> decode(new byte[] {0, 0, 0, 0, (byte) id, 1}))
                .isInstanceOf(DecodeFailure.BadRecord.class)
                .hasMessageContaining("is not Avro");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"type\":\"record\",\"name\":\"Other\",\"fields\":[{\"name\":\"x\",\"type\":\"int\"}]}'",
        "'\"string\"'"
    })
    void shouldCallAnotherRecordABadRecord(String schema) {
        int id = registry.add("other-value", "AVRO", schema);

        assertThatThrownBy(() -> decode(new byte[] {0, 0, 0, 0, (byte) id, 2, 65}))
                .isInstanceOf(DecodeFailure.BadRecord.class);
    }

    @ParameterizedTest
    @CsvSource({"500,50001", "502,502", "401,40101", "403,40301", "404,404", "429,42901"})
    void shouldCallARegistryThatRefusesInfrastructure(int status, int errorCode) {
        registry.fail("GET /schemas", status, errorCode);

        assertThatThrownBy(() -> decode(new byte[] {0, 0, 0, 0, 1, 1}))
                .isInstanceOf(DecodeFailure.Infrastructure.class)
                .hasMessageContaining("answered " + status);
    }

    @Test
    void shouldCallARegistryThatIsAwayInfrastructure() {
        registry.close();

        assertThatThrownBy(() -> decode(new byte[] {0, 0, 0, 0, 1, 1}))
                .isInstanceOf(DecodeFailure.Infrastructure.class);
    }

    @Test
    void shouldNameAMissingAddress() {
        assertThatThrownBy(() -> new RecordSerdes(Map.of())).hasMessageContaining("schema.registry.url is missing");
    }

    private void decode(byte[] bytes) {
        snapshots.deserializer().deserialize(SNAPSHOTS.name(), bytes);
    }

    private byte[] written() {
        serdes.registrar().register(TOPICS.all());
        return snapshots.serializer().serialize(SNAPSHOTS.name(), snapshot());
    }

    private static Snapshot snapshot() {
        return SnapshotWriter.write(new dev.tideline.capture.Snapshot(
                new Board("greenhouse", "lanternworks"),
                "c1",
                Samples.NOON,
                new Observation.PostingObserved("4711", Payload.of("{\"id\":4711}"), null, Map.of(), 3)));
    }
}
