package dev.tideline.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.apache.avro.Schema;

/** What an editor of the schemas might do to one of them, done to its JSON. */
final class Mutation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Mutation() {}

    static Schema addField(Schema schema, String fieldJson) {
        return edit(schema, root -> ((ArrayNode) root.path("fields")).add(json(fieldJson)));
    }

    static Schema removeField(Schema schema, String name) {
        return edit(schema, root -> {
            // A type is spelled out where it is first named: leave the removed field's types behind in a new field.
            ArrayNode fields = (ArrayNode) root.path("fields");
            int index = schema.getField(name).pos();
            JsonNode removed = fields.remove(index);
            if (!isPrimitive(schema.getField(name).schema())) {
                ObjectNode holder = JSON.createObjectNode();
                holder.put("name", "holder_of_types");
                holder.set("type", JSON.createArrayNode().add("null").add(arrayOf(removed.path("type"))));
                holder.putNull("default");
                fields.insert(index, holder);
            }
        });
    }

    static Schema editField(Schema schema, String name, Consumer<ObjectNode> edit) {
        return edit(
                schema,
                root -> edit.accept((ObjectNode)
                        root.path("fields").path(schema.getField(name).pos())));
    }

    /** Edits the place where a named type is spelled out. */
    static Schema editType(Schema schema, String typeName, Consumer<ObjectNode> edit) {
        return edit(
                schema,
                root -> root.findParents("name").stream()
                        .filter(node -> typeName.equals(node.path("name").asText()) && node.has("type"))
                        .filter(node -> node.path("type").isTextual() && (node.has("symbols") || node.has("fields")))
                        .findFirst()
                        .ifPresentOrElse(node -> edit.accept((ObjectNode) node), () -> {
                            throw new AssertionError(schema.getName() + " has no type " + typeName);
                        }));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static Schema edit(Schema schema, Consumer<JsonNode> edit) {
        JsonNode root = json(schema.toString());
        edit.accept(root);
        return Published.parse(root.toString());
    }

    private static JsonNode arrayOf(JsonNode type) {
        ObjectNode array = JSON.createObjectNode();
        array.put("type", "array");
        array.set("items", type);
        return array;
    }

    private static boolean isPrimitive(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, ARRAY, MAP, UNION -> false;
            default -> true;
        };
    }
}
