package dev.tideline.streams.record;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Confluent's deserializer in three steps, so that each kind of failure has a place of its own: the frame, the schema, the
 * bytes. Throws nothing but {@link DecodeFailure}.
 */
final class AvroDecoder<V> implements Deserializer<V> {

    private static final int FRAME_BYTES = 1 + Integer.BYTES;

    private final Class<V> type;
    private final SchemaRegistryClient registry;
    private final KafkaAvroDeserializer delegate;

    AvroDecoder(Class<V> type, SchemaRegistryClient registry, KafkaAvroDeserializer delegate) {
        this.type = type;
        this.registry = registry;
        this.delegate = delegate;
    }

    @Override
    public @Nullable V deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        int schemaId = schemaId(data);
        fetchSchema(topic, schemaId);
        try {
            return type.cast(delegate.deserialize(topic, data));
        } catch (RuntimeException e) {
            throw DecodeFailure.ofDecoding(schemaId, type, e);
        }
    }

    private static int schemaId(byte[] data) {
        if (data.length < FRAME_BYTES) {
            throw new DecodeFailure.BadRecord("a value of " + data.length
                    + " bytes cannot hold the magic byte and a schema id: write it with a Confluent Avro serializer");
        }
        if (data[0] != 0) {
            throw new DecodeFailure.BadRecord("the first byte is " + data[0]
                    + ", not the magic byte 0: write the value with a Confluent Avro serializer");
        }
        return ByteBuffer.wrap(data, 1, Integer.BYTES).getInt();
    }

    /** Leaves the schema in the client's cache under the subject that the deserializer looks it up by. */
    private void fetchSchema(String topic, int schemaId) {
        try {
            registry.getSchemaBySubjectAndId(topic + "-value", schemaId);
        } catch (IOException | RestClientException | RuntimeException e) {
            throw DecodeFailure.ofLookup(schemaId, e);
        }
    }
}
