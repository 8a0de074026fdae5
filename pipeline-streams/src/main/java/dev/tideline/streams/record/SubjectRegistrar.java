package dev.tideline.streams.record;

import dev.tideline.schema.Snapshot;
import dev.tideline.streams.topic.Topic;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Collection;
import org.apache.avro.specific.SpecificRecord;

/**
 * Makes the registry ready before anything is read or written: every subject has our schema and its compatibility level.
 * Where that is so already it writes nothing, so a process whose credentials may only read can start too.
 */
public final class SubjectRegistrar {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final SchemaRegistryClient registry;

    SubjectRegistrar(SchemaRegistryClient registry) {
        this.registry = registry;
    }

    /**
     * Registers the value schemas of the topics; topics of raw bytes have none.
     *
     * @throws IncompatibleSchemaException if the registry refuses a schema because of what was published before
     * @throws RegistryException if the registry cannot be reached or refuses for another reason
     */
    public void register(Collection<Topic<?, ?>> topics) {
        for (Topic<?, ?> topic : topics) {
            if (SpecificRecord.class.isAssignableFrom(topic.value())) {
                register(topic.valueSubject(), schema(topic.value()), level(topic.value()));
            }
        }
    }

    private void register(String subject, AvroSchema schema, String level) {
        try {
            if (!isRegistered(subject, schema)) {
                // The level first, so that the registry checks by it; but some registries have no level for a subject
                // that does not exist yet.
                boolean isNew = !exists(subject);
                if (!isNew) {
                    setLevel(subject, level);
                }
                registerOnce(subject, schema);
            }
            setLevel(subject, level);
            // Writing asks for the id by this call: from now on the answer is in the client's cache.
            registry.getId(subject, schema);
        } catch (RestClientException e) {
            throw e.getStatus() == CONFLICT
                    ? new IncompatibleSchemaException(subject, e)
                    : new RegistryException(
                            "the schema registry answered " + e.getStatus() + " for subject " + subject
                                    + ": check its address, our credentials and its log",
                            e);
        } catch (IOException e) {
            throw new RegistryException(
                    "the schema registry cannot be reached for subject " + subject
                            + ": check schema.registry.url and that it is up",
                    e);
        }
    }

    private void registerOnce(String subject, AvroSchema schema) throws IOException, RestClientException {
        try {
            registry.register(subject, schema);
        } catch (RestClientException e) {
            rethrowUnless(isRegistered(subject, schema), e);
        }
    }

    /** A refusal is none where another process, starting beside us, was quicker. */
    private static void rethrowUnless(boolean doneByAnother, RestClientException e) throws RestClientException {
        if (!doneByAnother) {
            throw e;
        }
    }

    private boolean isRegistered(String subject, AvroSchema schema) throws IOException, RestClientException {
        try {
            registry.getId(subject, schema);
            return true;
        } catch (RestClientException e) {
            return falseIfNotFound(e);
        }
    }

    private boolean exists(String subject) throws IOException, RestClientException {
        try {
            return !registry.getAllVersions(subject).isEmpty();
        } catch (RestClientException e) {
            return falseIfNotFound(e);
        }
    }

    private void setLevel(String subject, String level) throws IOException, RestClientException {
        if (!hasLevel(subject, level)) {
            try {
                registry.updateCompatibility(subject, level);
            } catch (RestClientException e) {
                rethrowUnless(hasLevel(subject, level), e);
            }
        }
    }

    private boolean hasLevel(String subject, String level) throws IOException, RestClientException {
        try {
            return level.equals(registry.getCompatibility(subject));
        } catch (RestClientException e) {
            return falseIfNotFound(e);
        }
    }

    private static boolean falseIfNotFound(RestClientException e) throws RestClientException {
        if (e.getStatus() != NOT_FOUND) {
            throw e;
        }
        return false;
    }

    private static String level(Class<?> value) {
        return value == Snapshot.class ? "BACKWARD_TRANSITIVE" : "FULL_TRANSITIVE";
    }

    /** The schema in the very form that the serializer looks up. */
    private static AvroSchema schema(Class<?> value) {
        try {
            Object instance = value.getConstructor().newInstance();
            return new AvroSchema(AvroSchemaUtils.getSchema(instance, false, false, true));
        } catch (ReflectiveOperationException e) {
            throw new MappingException(value.getName() + " cannot be made", e);
        }
    }
}
