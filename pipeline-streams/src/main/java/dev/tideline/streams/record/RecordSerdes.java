package dev.tideline.streams.record;

import dev.tideline.streams.topic.Topic;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The serdes of all topics, over one client of the schema registry: values are Avro in the Confluent wire format under
 * TopicNameStrategy, keys are strings. Serdes may be shared between threads; closing one does nothing, closing this closes
 * the client.
 *
 * <p>Writing never registers a schema and never asks for the newest: {@link #registrar()} does that once at start, and
 * from then on ids come from the client's cache, so a registry that is away does not stop what is already known.
 */
public final class RecordSerdes implements AutoCloseable {

    private static final String URL = "schema.registry.url";
    private static final int CACHED_SCHEMAS_PER_SUBJECT = 1000;

    /** What our guarantees rest on: no configuration overrides these. */
    private static final Map<String, Object> FIXED = Map.of(
            "auto.register.schemas", false,
            "use.latest.version", false,
            // What goes to the registry says nothing of how Java holds its strings.
            "avro.remove.java.properties", true,
            "value.subject.name.strategy", "io.confluent.kafka.serializers.subject.TopicNameStrategy");

    private final Map<String, Object> config;
    private final SchemaRegistryClient registry;

    /**
     * Connects lazily: nothing is asked of the registry here.
     *
     * @param config {@code schema.registry.url} (one or more, separated by commas; {@code mock://name} keeps everything in
     *     memory), and any of Confluent's settings for credentials, TLS, time-outs and retries
     * @throws IllegalArgumentException if {@code schema.registry.url} is missing
     */
    public RecordSerdes(Map<String, ?> config) {
        this.config = new HashMap<>(config);
        this.config.putAll(FIXED);
        this.registry = SchemaRegistryClientFactory.newClient(
                urls(config),
                CACHED_SCHEMAS_PER_SUBJECT,
                List.of(
                        new AvroSchemaProvider(),
                        new ForeignSchemaProvider("JSON"),
                        new ForeignSchemaProvider("PROTOBUF")),
                this.config,
                Map.of());
        trustOurRecords();
    }

    /** The serde of a topic's keys. */
    public <K> Serde<K> key(Topic<K, ?> topic) {
        return plain(topic.key());
    }

    /** The serde of a topic's values; reading throws {@link DecodeFailure}. */
    @SuppressWarnings("unchecked") // V is what the topic says its values are
    public <V> Serde<V> value(Topic<?, V> topic) {
        return SpecificRecord.class.isAssignableFrom(topic.value())
                ? (Serde<V>) avro(topic.value().asSubclass(SpecificRecord.class))
                : plain(topic.value());
    }

    /** The serde of one kind of record; reading throws {@link DecodeFailure}. */
    public <V extends SpecificRecord> Serde<V> avro(Class<V> type) {
        return Serdes.serdeFrom(new AvroEncoder<V>(registry, config), new AvroDecoder<>(type, registry));
    }

    public SubjectRegistrar registrar() {
        return new SubjectRegistrar(registry);
    }

    @Override
    public void close() {
        try {
            registry.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the schema registry's client", e);
        }
    }

    @SuppressWarnings("unchecked") // each branch is the serde of that very class
    private static <T> Serde<T> plain(Class<T> type) {
        if (type == String.class) {
            return (Serde<T>) Serdes.String();
        }
        if (type == byte[].class) {
            return (Serde<T>) Serdes.ByteArray();
        }
        throw new IllegalArgumentException("no serde for " + type.getName());
    }

    private static List<String> urls(Map<String, ?> config) {
        Object urls = config.get(URL);
        if (urls == null || urls.toString().isBlank()) {
            throw new IllegalArgumentException(URL + " is missing: give the address of a schema registry");
        }
        return Arrays.stream(urls.toString().split(",")).map(String::strip).toList();
    }

    /** Avro loads no class by name that the process did not vouch for, generated ones included. */
    private static void trustOurRecords() {
        String ours = dev.tideline.schema.Snapshot.class.getPackageName();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.DEFAULT, type -> type.getPackageName().equals(ours)));
    }
}
