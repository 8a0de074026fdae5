package dev.tideline.schema;

import static dev.tideline.schema.Mutation.addField;
import static dev.tideline.schema.Mutation.editField;
import static dev.tideline.schema.Mutation.editType;
import static dev.tideline.schema.Mutation.json;
import static dev.tideline.schema.Mutation.removeField;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How our schemas may change: one rule a test, tried on the real schemas. Backward: tomorrow's reader reads today's
 * data. Forward: today's reader reads tomorrow's data. FULL needs both, Snapshot needs only backward.
 */
class SchemaEvolutionTest {

    @ParameterizedTest
    @EnumSource
    void shouldAllowANewFieldWithADefault(Published schema) {
        Schema next = addField(schema.current(), "{\"name\":\"mood\",\"type\":[\"null\",\"string\"],\"default\":null}");

        assertThat(backward(schema, next)).isTrue();
        assertThat(forward(schema, next)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseANewFieldWithoutADefault(Published schema) {
        Schema next = addField(schema.current(), "{\"name\":\"mood\",\"type\":\"string\"}");

        assertThat(backward(schema, next)).isFalse();
        assertThat(forward(schema, next)).isTrue();
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("fieldsWithADefault")
    void shouldAllowTheEndOfAFieldWithADefault(Published schema, String field) {
        Schema next = removeField(schema.current(), field);

        assertThat(backward(schema, next)).isTrue();
        assertThat(forward(schema, next)).isTrue();
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("fieldsWithoutADefault")
    void shouldRefuseTheEndOfAFieldWithoutADefault(Published schema, String field) {
        Schema next = removeField(schema.current(), field);

        assertThat(backward(schema, next)).isTrue();
        assertThat(forward(schema, next)).isFalse();
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("fieldsWithoutADefault")
    void shouldRefuseTheRenameOfAFieldWithoutADefault(Published schema, String field) {
        Schema next = editField(schema.current(), field, node -> node.put("name", field + "_renamed"));

        assertThat(backward(schema, next)).isFalse();
        assertThat(forward(schema, next)).isFalse();
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("fieldsWithoutADefault")
    void shouldRefuseToMakeARequiredFieldNullable(Published schema, String field) {
        Schema next = editField(schema.current(), field, node -> {
            ArrayNode union = node.path("type").isArray()
                    ? (ArrayNode) node.path("type")
                    : ((ArrayNode) json("[]")).add(node.path("type"));
            node.set("type", union.insert(0, "null"));
        });

        assertThat(backward(schema, next)).isTrue();
        assertThat(forward(schema, next)).isFalse();
    }

    @Test
    void shouldRefuseToWidenIntToLong() {
        Schema next = editField(Published.POSTING_EVENT.current(), "episode", node -> node.put("type", "long"));

        assertThat(backward(Published.POSTING_EVENT, next)).isTrue();
        assertThat(forward(Published.POSTING_EVENT, next)).isFalse();
    }

    @Test
    void shouldRefuseAnotherType() {
        Schema next = editField(Published.POSTING_EVENT.current(), "event_id", node -> node.put("type", "long"));

        assertThat(backward(Published.POSTING_EVENT, next)).isFalse();
        assertThat(forward(Published.POSTING_EVENT, next)).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("enums")
    void shouldAllowANewSymbolBecauseEveryEnumHasADefault(Published schema, Schema symbols) {
        Schema next = editType(schema.current(), symbols.getName(), node -> add(node, "symbols", "\"brand_new\""));

        assertThat(symbols.getEnumDefault()).isEqualTo("unknown");
        assertThat(backward(schema, next)).isTrue();
        assertThat(forward(schema, next)).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("enums")
    void shouldRefuseANewSymbolWhereTheReadersEnumHasNoDefault(Published schema, Schema symbols) {
        Schema strict = editType(schema.current(), symbols.getName(), node -> node.remove("default"));
        Schema next = editType(strict, symbols.getName(), node -> add(node, "symbols", "\"brand_new\""));

        assertThat(canRead(strict, next)).isFalse();
    }

    @Test
    void shouldAllowANewKindOfSnapshotOnlyBackward() {
        Schema next = editField(
                Published.SNAPSHOT.current(),
                "body",
                node -> add(node, "type", "{\"type\":\"record\",\"name\":\"BoardProbed\",\"fields\":[]}"));

        assertThat(backward(Published.SNAPSHOT, next)).isTrue();
        assertThat(forward(Published.SNAPSHOT, next)).isFalse();
    }

    @Test
    void shouldRefuseTheEndOfAKindOfSnapshot() {
        Schema next = editField(
                Published.SNAPSHOT.current(),
                "body",
                node -> ((ArrayNode) node.path("type")).remove(((ArrayNode) node.path("type")).size() - 1));

        assertThat(backward(Published.SNAPSHOT, next)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void shouldAllowOtherWordsOfDocumentation(Published schema) {
        Schema next = editType(schema.current(), schema.current().getName(), node -> node.put("doc", "Better said."));

        assertThat(next).isEqualTo(schema.current());
    }

    static Stream<Arguments> fieldsWithADefault() {
        return fields(true);
    }

    static Stream<Arguments> fieldsWithoutADefault() {
        return fields(false);
    }

    private static Stream<Arguments> fields(boolean withDefault) {
        return Stream.of(Published.values())
                .flatMap(schema -> schema.current().getFields().stream()
                        .filter(field -> field.hasDefaultValue() == withDefault)
                        .map(field -> Arguments.of(schema, field.name())));
    }

    static Stream<Arguments> enums() {
        return Stream.of(Published.values()).flatMap(schema -> {
            Map<String, Schema> found = new LinkedHashMap<>();
            collectEnums(schema.current(), found);
            return found.values().stream().map(symbols -> Arguments.of(schema, symbols));
        });
    }

    private static void collectEnums(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case ENUM -> found.put(schema.getName(), schema);
            case RECORD -> schema.getFields().forEach(field -> collectEnums(field.schema(), found));
            case ARRAY -> collectEnums(schema.getElementType(), found);
            case UNION -> schema.getTypes().forEach(branch -> collectEnums(branch, found));
            default -> {
                // no enum in it
            }
        }
    }

    private static void add(ObjectNode node, String array, String element) {
        ((ArrayNode) node.path(array)).add(json(element));
    }

    private static boolean backward(Published today, Schema tomorrow) {
        return canRead(tomorrow, today.current());
    }

    private static boolean forward(Published today, Schema tomorrow) {
        return canRead(today.current(), tomorrow);
    }

    private static boolean canRead(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }
}
