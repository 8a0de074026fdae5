package dev.tideline.schema;

import static org.apache.avro.SchemaCompatibility.SchemaCompatibilityType.COMPATIBLE;
import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds today's schemas to what was published. The frozen files are history: add a directory, never edit one. */
class PublishedSchemaTest {

    @ParameterizedTest
    @EnumSource
    void shouldBeFrozenAsItIsNow(Published schema) throws IOException {
        Path candidate = Path.of("target", "published", schema.current().getName() + ".avsc");
        Files.createDirectories(candidate.getParent());
        Files.writeString(candidate, Mutation.json(schema.current().toString()).toPrettyString() + "\n");

        List<Schema> history = schema.history();

        assertThat(history).isNotEmpty();
        assertThat(schema.current())
                .as(
                        "%s changed. If that is meant: copy %s to the next src/test/resources/published/v…",
                        schema, candidate)
                .isEqualTo(history.get(history.size() - 1));
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadEverythingEverPublished(Published schema) {
        for (Schema older : schema.history()) {
            assertThat(checkReaderWriterCompatibility(schema.current(), older).getType())
                    .isEqualTo(COMPATIBLE);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SNAPSHOT")
    void shouldBeReadableByEverySchemaEverPublished(Published schema) {
        for (Schema older : schema.history()) {
            assertThat(checkReaderWriterCompatibility(older, schema.current()).getType())
                    .isEqualTo(COMPATIBLE);
        }
    }

    /** Stricter than Avro, for which the rename of an optional field is a removal and an addition: both allowed. */
    @ParameterizedTest
    @EnumSource
    void shouldKeepEveryFieldAndSymbolEverPublished(Published schema) {
        Set<String> now = names(schema.current(), new TreeSet<>());
        for (Schema older : schema.history()) {
            assertThat(now).containsAll(names(older, new TreeSet<>()));
        }
    }

    private static Set<String> names(Schema schema, Set<String> found) {
        switch (schema.getType()) {
            case RECORD -> {
                for (Schema.Field field : schema.getFields()) {
                    if (found.add(schema.getName() + "." + field.name())) {
                        names(field.schema(), found);
                    }
                }
            }
            case ENUM -> schema.getEnumSymbols().forEach(symbol -> found.add(schema.getName() + "." + symbol));
            case ARRAY -> names(schema.getElementType(), found);
            case MAP -> names(schema.getValueType(), found);
            case UNION -> schema.getTypes().forEach(branch -> names(branch, found));
            default -> {
                // a primitive has no names in it
            }
        }
        return found;
    }
}
