package dev.tideline.streams.record;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Confluent wire format in three steps, so that each kind of failure has a place of its own: the frame, the
 * schema, the bytes. Asks the registry once for each schema: Confluent's deserializer goes through the client's caches
 * at every record. Throws nothing but {@link DecodeFailure}.
 */
final class AvroDecoder<V extends SpecificRecord> implements Deserializer<V> {

    private static final int FRAME_BYTES = 1 + Integer.BYTES;

    private final Class<V> type;
    private final SchemaRegistryClient registry;
    private final Map<Integer, DatumReader<V>> readers = new ConcurrentHashMap<>();

    AvroDecoder(Class<V> type, SchemaRegistryClient registry) {
        this.type = type;
        this.registry = registry;
    }

    @Override
    public @Nullable V deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        int schemaId = schemaId(data);
        DatumReader<V> reader = readers.get(schemaId);
        if (reader == null) {
            reader = reader(topic, schemaId);
            readers.put(schemaId, reader);
        }
        try {
            return reader.read(
                    null, DecoderFactory.get().binaryDecoder(data, FRAME_BYTES, data.length - FRAME_BYTES, null));
        } catch (IOException | RuntimeException e) {
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

    private DatumReader<V> reader(String topic, int schemaId) {
        Schema written;
        try {
            ParsedSchema schema = registry.getSchemaBySubjectAndId(topic + "-value", schemaId);
            written = ((AvroSchema) schema).rawSchema();
        } catch (IOException | RestClientException | RuntimeException e) {
            throw DecodeFailure.ofLookup(schemaId, e);
        }
        SpecificDatumReader<V> reader = new SpecificDatumReader<>(type);
        reader.setSchema(written);
        return reader;
    }
}
