package dev.tideline.streams.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Renders an Avro record as one line of JSON: the contract's names in the schema's order, absent where null, keys of maps
 * sorted. The same record always gives the same line. Times are RFC 3339 in UTC, with milliseconds where there are any;
 * whole numbers have no point. Bytes are a string where they are UTF-8, else base64 under the field's name with
 * {@code _base64}. Where a field holds one of several records, as a snapshot's body does, its fields stand beside the
 * others and a leading {@code type} names it: a snapshot's line is a line of a capture file.
 */
public final class RecordJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    /** Doubles are exact for whole numbers up to here. */
    private static final double MAX_WHOLE = 1L << 53;

    private RecordJson() {}

    /** The line, without its end. */
    public static String line(IndexedRecord record) {
        StringWriter line = new StringWriter(1024);
        try {
            render(record, line);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return line.toString();
    }

    /** Writes the line and its end; neither flushes nor closes. */
    public static void write(IndexedRecord record, Writer out) throws IOException {
        render(record, out);
        out.write('\n');
    }

    private static void render(IndexedRecord record, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            record(record, json);
        }
    }

    private static void record(IndexedRecord record, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Schema.Field field : record.getSchema().getFields()) {
            if (isChoice(field.schema()) && record.get(field.pos()) instanceof IndexedRecord chosen) {
                json.writeStringField(
                        "type", AvroMapping.snakeCase(chosen.getSchema().getName()));
            }
        }
        fields(record, json);
        json.writeEndObject();
    }

    private static void fields(IndexedRecord record, JsonGenerator json) throws IOException {
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value instanceof IndexedRecord chosen && isChoice(field.schema())) {
                fields(chosen, json);
            } else if (value instanceof ByteBuffer bytes) {
                bytes(field.name(), bytes, json);
            } else if (value != null) {
                json.writeFieldName(field.name());
                value(value, field.schema(), json);
            }
        }
    }

    private static void value(@Nullable Object value, Schema schema, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof IndexedRecord record) {
            record(record, json);
        } else if (value instanceof Instant instant) {
            instant(instant, json);
        } else if (value instanceof Long number) {
            if (holdsTime(schema)) {
                instant(Instant.ofEpochMilli(number), json);
            } else {
                json.writeNumber(number);
            }
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            number(number, json);
        } else if (value instanceof Float number) {
            number(number, json);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Collection<?> items) {
            Schema element = branch(schema, Schema.Type.ARRAY).getElementType();
            json.writeStartArray();
            for (Object item : items) {
                value(item, element, json);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> entries) {
            map(entries, branch(schema, Schema.Type.MAP).getValueType(), json);
        } else if (value instanceof ByteBuffer bytes) {
            json.writeBinary(array(bytes));
        } else if (value instanceof GenericFixed fixed) {
            json.writeBinary(fixed.bytes());
        } else {
            json.writeString(value.toString());
        }
    }

    private static void map(Map<?, ?> entries, Schema schema, JsonGenerator json) throws IOException {
        Map<String, Object> sorted = new TreeMap<>();
        entries.forEach((key, entry) -> sorted.put(key.toString(), entry));
        json.writeStartObject();
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            json.writeFieldName(entry.getKey());
            value(entry.getValue(), schema, json);
        }
        json.writeEndObject();
    }

    private static void bytes(String name, ByteBuffer bytes, JsonGenerator json) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes.duplicate())
                    .toString();
            json.writeStringField(name, text);
        } catch (CharacterCodingException e) {
            json.writeBinaryField(name + "_base64", array(bytes));
        }
    }

    private static void instant(Instant instant, JsonGenerator json) throws IOException {
        json.writeString(instant.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static void number(double number, JsonGenerator json) throws IOException {
        if (Math.rint(number) == number && Math.abs(number) <= MAX_WHOLE) {
            json.writeNumber((long) number);
        } else {
            json.writeNumber(number);
        }
    }

    private static byte[] array(ByteBuffer bytes) {
        byte[] array = new byte[bytes.remaining()];
        bytes.duplicate().get(array);
        return array;
    }

    private static boolean isChoice(Schema schema) {
        if (!schema.isUnion()) {
            return false;
        }
        int records = 0;
        for (Schema branch : schema.getTypes()) {
            if (branch.getType() == Schema.Type.RECORD) {
                records++;
            }
        }
        return records > 1;
    }

    private static boolean holdsTime(Schema schema) {
        return branch(schema, Schema.Type.LONG).getLogicalType() instanceof LogicalTypes.TimestampMillis;
    }

    private static Schema branch(Schema schema, Schema.Type type) {
        if (schema.isUnion()) {
            for (Schema branch : schema.getTypes()) {
                if (branch.getType() == type) {
                    return branch;
                }
            }
        }
        return schema;
    }
}
