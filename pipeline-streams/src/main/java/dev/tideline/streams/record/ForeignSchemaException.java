package dev.tideline.streams.record;

/** A schema in the registry that is of another kind than Avro. */
final class ForeignSchemaException extends RuntimeException {

    ForeignSchemaException(String schemaType) {
        super("a schema of type " + schemaType);
    }
}
