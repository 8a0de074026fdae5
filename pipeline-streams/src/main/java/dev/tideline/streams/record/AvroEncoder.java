package dev.tideline.streams.record;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.AbstractKafkaAvroSerializer;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Confluent's serializer for the records of one class, which all have one schema. {@code KafkaAvroSerializer} wraps that
 * schema anew for each record, and the client then hashes every field of it to find the id: that took as long as writing
 * the record.
 */
final class AvroEncoder<V extends SpecificRecord> extends AbstractKafkaAvroSerializer implements Serializer<V> {

    private volatile @Nullable AvroSchema schema;

    AvroEncoder(SchemaRegistryClient registry, Map<String, ?> config) {
        schemaRegistry = registry;
        ticker = ticker(registry);
        configure(serializerConfig(config));
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable V value) {
        return serialize(topic, new RecordHeaders(), value);
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable V value) {
        if (value == null) {
            return null;
        }
        AvroSchema known = schema;
        if (known == null) {
            known = new AvroSchema(AvroSchemaUtils.getSchema(value, false, false, removeJavaProperties));
            schema = known;
        }
        return serializeImpl(getSubjectName(topic, false, value, known), topic, headers, value, known);
    }

    /** Leaves the client open, which all serdes share. */
    @Override
    public void close() {}
}
