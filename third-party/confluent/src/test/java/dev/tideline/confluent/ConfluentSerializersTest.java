package dev.tideline.confluent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.schema.confluent.Sighting;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfluentSerializersTest {

    private static final String SCOPE = "confluent-serializers";
    private static final String TOPIC = "sightings";
    private static final Sighting SIGHTING = Sighting.newBuilder()
            .setBoardId("greenhouse|acme")
            .setObservedAt(Instant.ofEpochMilli(1_780_000_000_123L))
            .setClosedAt(Instant.ofEpochMilli(1_780_000_100_456L))
            .setPayload(ByteBuffer.wrap(new byte[] {1, 2, 3}))
            .setTitle("Keeper of the Light")
            .build();

    @AfterEach
    void forgetSchemas() {
        MockSchemaRegistry.dropScope(SCOPE);
    }

    @Test
    void shouldRoundTripSpecificRecordsWithInstants() {
        try (var serializer = serializer(Map.of());
                var deserializer = deserializer(Map.of("specific.avro.reader", true))) {
            byte[] bytes = serializer.serialize(TOPIC, SIGHTING);

            assertThat(deserializer.deserialize(TOPIC, bytes)).isEqualTo(SIGHTING);
        }
    }

    @Test
    void shouldRoundTripGenericRecordsWithInstantsWhenConvertersAreOn() {
        try (var serializer = serializer(Map.of());
                var deserializer = deserializer(Map.of("avro.use.logical.type.converters", true))) {
            byte[] bytes = serializer.serialize(TOPIC, SIGHTING);

            assertThat(deserializer.deserialize(TOPIC, bytes)).isInstanceOfSatisfying(GenericRecord.class, record -> {
                assertThat(record.get("observed_at")).isEqualTo(SIGHTING.getObservedAt());
                assertThat(serializer.serialize(TOPIC, record)).isEqualTo(bytes);
            });
        }
    }

    @Test
    void shouldFrameWithMagicByteAndSchemaId() throws Exception {
        try (var serializer = serializer(Map.of())) {
            byte[] bytes = serializer.serialize(TOPIC, SIGHTING);

            var registry = MockSchemaRegistry.getClientForScope(SCOPE);
            assertThat(bytes[0]).isZero();
            assertThat(registry.getSchemaById(ByteBuffer.wrap(bytes, 1, 4).getInt())
                            .canonicalString())
                    .isEqualTo(Sighting.getClassSchema().toString());
            assertThat(registry.getAllSubjects()).isEqualTo(List.of(TOPIC + "-value"));
        }
    }

    @Test
    void shouldRefuseUnknownSchemasWhenRegistrationIsOff() {
        try (var serializer = serializer(Map.of("auto.register.schemas", false))) {
            assertThatThrownBy(() -> serializer.serialize(TOPIC, SIGHTING))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("Error retrieving Avro schema");
        }
    }

    private static KafkaAvroSerializer serializer(Map<String, Object> extra) {
        var serializer = new KafkaAvroSerializer();
        serializer.configure(config(extra), false);
        return serializer;
    }

    private static KafkaAvroDeserializer deserializer(Map<String, Object> extra) {
        var deserializer = new KafkaAvroDeserializer();
        deserializer.configure(config(extra), false);
        return deserializer;
    }

    private static Map<String, Object> config(Map<String, Object> extra) {
        var config = new HashMap<String, Object>(extra);
        config.put("schema.registry.url", "mock://" + SCOPE);
        return config;
    }
}
