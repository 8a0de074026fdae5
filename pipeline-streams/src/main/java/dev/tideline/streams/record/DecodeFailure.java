package dev.tideline.streams.record;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Why bytes could not become a record. The one list that decides between the dead letters and a stop, by type and by the
 * registry's own codes, never by the words of a message.
 */
public abstract sealed class DecodeFailure extends SerializationException {

    /** Subject not found, schema not found: the registry is well, and does not know the id. */
    private static final Set<Integer> UNKNOWN_SCHEMA = Set.of(40401, 40403);

    private DecodeFailure(String message, Throwable cause) {
        super(message, cause);
    }

    private DecodeFailure(String message) {
        super(message);
    }

    /** The record is at fault and would be on every try: to the dead letters. */
    public static final class BadRecord extends DecodeFailure {
        BadRecord(String message, Throwable cause) {
            super(message, cause);
        }

        BadRecord(String message) {
            super(message);
        }
    }

    /** Something around the record is at fault, so the next one would fail too: stop, and try again from here. */
    public static final class Infrastructure extends DecodeFailure {
        Infrastructure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** What it means that the registry could not be asked for a schema, or gave none that we can use. */
    static DecodeFailure ofLookup(int schemaId, Exception failure) {
        // The client's caches wrap what is thrown inside them.
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ForeignSchemaException) {
                return new BadRecord("schema " + schemaId + " is not Avro", failure);
            }
            if (cause instanceof RestClientException answer) {
                return ofAnswer(schemaId, answer);
            }
        }
        return new Infrastructure("the schema registry cannot be asked for schema " + schemaId, failure);
    }

    /** What it means that decoding failed although the schema is at hand. */
    static DecodeFailure ofDecoding(int schemaId, Class<?> wanted, Exception failure) {
        return new BadRecord("the bytes are no " + wanted.getSimpleName() + " of schema " + schemaId, failure);
    }

    private static DecodeFailure ofAnswer(int schemaId, RestClientException answer) {
        return UNKNOWN_SCHEMA.contains(answer.getErrorCode())
                ? new BadRecord("the schema registry knows no schema " + schemaId, answer)
                : new Infrastructure(
                        "the schema registry answered " + answer.getStatus() + " (error code " + answer.getErrorCode()
                                + ") when asked for schema " + schemaId,
                        answer);
    }
}
