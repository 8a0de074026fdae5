package dev.tideline.streams.record;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.SchemaProvider;
import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;
import java.util.Optional;

/**
 * Refuses a kind of schema by a type of its own. Without it the client reports a schema that it cannot parse as an
 * {@code IOException}, just as it reports a registry that it cannot reach.
 */
record ForeignSchemaProvider(String schemaType) implements SchemaProvider {

    @Override
    public Optional<ParsedSchema> parseSchema(Schema schema, boolean isNew, boolean normalize) {
        throw new ForeignSchemaException(schemaType);
    }

    @Override
    public ParsedSchema parseSchemaOrElseThrow(Schema schema, boolean isNew, boolean normalize) {
        throw new ForeignSchemaException(schemaType);
    }
}
