package dev.tideline.apps.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the contract asks of any registry, asked of the local one. */
@ExtendWith(LocalStackFixture.class)
class SchemaContractIT {

    private static final String HEIGHT = "{\"name\":\"height\",\"type\":\"int\"}";
    private static final String REQUIRED = "{\"name\":\"place\",\"type\":\"string\"}";
    private static final String OPTIONAL = "{\"name\":\"place\",\"type\":[\"null\",\"string\"],\"default\":null}";
    private static final String NUMERIC = "{\"name\":\"place\",\"type\":\"int\",\"default\":0}";

    private final String topic = "tides-" + UUID.randomUUID();
    private final String subject = topic + "-value";
    private SchemaRegistryClient registry;
    private String url;

    @BeforeEach
    void connect(LocalStack stack) {
        url = stack.registryUrl();
        registry = new CachedSchemaRegistryClient(url, 10);
    }

    @Test
    void shouldServeConfluentsSerializers() throws Exception {
        GenericRecord record = new GenericRecordBuilder(tide(HEIGHT).rawSchema())
                .set("height", 7)
                .build();
        try (var serializer = new KafkaAvroSerializer();
                var deserializer = new KafkaAvroDeserializer()) {
            serializer.configure(Map.of("schema.registry.url", url), false);
            deserializer.configure(Map.of("schema.registry.url", url), false);

            byte[] bytes = serializer.serialize(topic, record);

            assertThat(deserializer.deserialize(topic, bytes)).isEqualTo(record);
            assertThat(registry.getAllVersions(subject)).containsExactly(1);
        }
    }

    @Test
    void shouldNotRegisterWhatItWasNotAskedTo() {
        GenericRecord record = new GenericRecordBuilder(tide(HEIGHT).rawSchema())
                .set("height", 7)
                .build();
        try (var serializer = new KafkaAvroSerializer()) {
            serializer.configure(Map.of("schema.registry.url", url, "auto.register.schemas", false), false);

            assertThatThrownBy(() -> serializer.serialize(topic, record)).hasMessageContaining("Error retrieving");
        }
    }

    @Test
    void shouldHoldPublishedRecordsToFullTransitive() throws Exception {
        registry.updateCompatibility(subject, "FULL_TRANSITIVE");
        registry.register(subject, tide(HEIGHT));
        registry.register(subject, tide(HEIGHT, OPTIONAL));

        assertThat(registry.getCompatibility(subject)).isEqualTo("FULL_TRANSITIVE");
        refuses(tide(HEIGHT, REQUIRED));
        refuses(tide(OPTIONAL));
        assertThat(registry.testCompatibility(subject, tide(OPTIONAL))).isFalse();
        assertThat(registry.getAllVersions(subject)).containsExactly(1, 2);
    }

    @Test
    void shouldHoldSnapshotsToBackwardTransitive() throws Exception {
        registry.updateCompatibility(subject, "BACKWARD_TRANSITIVE");
        registry.register(subject, tide(HEIGHT, REQUIRED));
        // A new reader may drop a field: backward, not forward.
        registry.register(subject, tide(HEIGHT));

        refuses(tide(HEIGHT, "{\"name\":\"depth\",\"type\":\"int\"}"));
        // Fits the last version, which is all that the client's own question asks about, but not the first.
        assertThat(registry.testCompatibility(subject, tide(HEIGHT, NUMERIC))).isTrue();
        refuses(tide(HEIGHT, NUMERIC));
        registry.register(subject, tide(HEIGHT, OPTIONAL));
    }

    private void refuses(AvroSchema schema) throws Exception {
        assertThatThrownBy(() -> registry.register(subject, schema))
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        refusal -> assertThat(refusal.getStatus()).isEqualTo(409));
        try (var serializer = new KafkaAvroSerializer()) {
            serializer.configure(Map.of("schema.registry.url", url), false);
            var record = new GenericRecordBuilder(schema.rawSchema());
            schema.rawSchema()
                    .getFields()
                    .forEach(field -> record.set(
                            field,
                            switch (field.schema().getType()) {
                                case INT -> 1;
                                default -> "Pier";
                            }));
            assertThatThrownBy(() -> serializer.serialize(topic, record.build()))
                    .isInstanceOf(SerializationException.class)
                    .hasCauseInstanceOf(RestClientException.class);
        }
    }

    private static AvroSchema tide(String... fields) {
        return new AvroSchema("{\"type\":\"record\",\"name\":\"Tide\",\"fields\":[" + String.join(",", fields) + "]}");
    }
}
