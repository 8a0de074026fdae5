package dev.tideline.capture;

import static dev.tideline.capture.CaptureLineException.field;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.tideline.posting.Board;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of the contract out of a line: a string, a {@link Long}, a {@link Boolean}, a map of strings or a
 * {@link Payload} by name. A null field is an absent one. Fields that the contract does not name are a collector's own
 * business and are skipped.
 */
final class LineScanner {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private LineScanner() {}

    static Map<String, Object> scan(byte[] line) throws CaptureLineException {
        int start = startOfObject(line);
        Map<String, Object> fields = new HashMap<>(32);
        try (JsonParser parser = FACTORY.createParser(line, start, line.length - start)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                Object value = value(name, parser, line, start);
                if (value != null && fields.put(name, value) != null) {
                    throw field(name, "stands twice in the line; keep one");
                }
            }
            if (parser.nextToken() != null) {
                throw new CaptureLineException("something follows the object; expected one JSON object a line");
            }
            return fields;
        } catch (JsonProcessingException e) {
            throw new CaptureLineException("not readable as JSON at column "
                    + (start + e.getLocation().getColumnNr()) + "; expected one JSON object a line, in UTF-8");
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
    }

    /** The board that a line names in front of whatever is wrong with it; null where it names none. */
    static @Nullable Board board(byte[] line) {
        String provider = null;
        String token = null;
        try (JsonParser parser = FACTORY.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("provider")) {
                    provider = parser.getValueAsString();
                } else if (name.equals("board")) {
                    token = parser.getValueAsString();
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // What could be read before counts.
        }
        try {
            return provider == null || token == null ? null : new Board(provider, token);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** JSON in any encoding but UTF-8 has a zero byte or a mark beside its first bracket. */
    private static int startOfObject(byte[] line) throws CaptureLineException {
        int start =
                line.length > 2 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF ? 3 : 0;
        while (start < line.length && (line[start] == ' ' || line[start] == '\t')) {
            start++;
        }
        if (start + 1 >= line.length || line[start] != '{' || line[start + 1] == 0) {
            throw new CaptureLineException("expected one JSON object a line, in UTF-8, beginning with {");
        }
        return start;
    }

    private static @Nullable Object value(String name, JsonParser parser, byte[] line, int start)
            throws IOException, CaptureLineException {
        return switch (name) {
            case "payload" -> payload(parser, line, start);
            case "request", "arguments" -> texts(name, parser);
            case "type",
                    "provider",
                    "board",
                    "crawl_id",
                    "observed_at",
                    "key",
                    "payload_uri",
                    "list_position",
                    "verdict",
                    "http_status",
                    "origin",
                    "mode",
                    "outcome",
                    "started_at",
                    "advertised_total",
                    "distinct_keys",
                    "pages_failed",
                    "capped",
                    "detail",
                    "unchanged_since",
                    "command" -> scalar(name, parser);
            default -> {
                parser.skipChildren();
                yield null;
            }
        };
    }

    /** A JSON value is taken byte for byte as it stands in the line; a string stands for its own UTF-8 bytes. */
    private static @Nullable Object payload(JsonParser parser, byte[] line, int start)
            throws IOException, CaptureLineException {
        if (parser.currentToken().isStructStart()) {
            int from = start + (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            return new Payload(Arrays.copyOfRange(
                    line, from, start + (int) parser.currentLocation().getByteOffset()));
        }
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Payload(parser.getText().getBytes(StandardCharsets.UTF_8));
            case VALUE_NULL -> null;
            default -> throw field("payload", "expected an object, an array or a string");
        };
    }

    private static @Nullable Object scalar(String name, JsonParser parser) throws IOException, CaptureLineException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> {
                if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
                    throw field(name, "is too large a number; if it is a name, put it in quotes");
                }
                yield parser.getLongValue();
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw field(name, "expected a single value, no object, array or fraction");
        };
    }

    private static @Nullable Object texts(String name, JsonParser parser) throws IOException, CaptureLineException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw field(name, "expected an object of names and values such as {\"content\":\"true\"}");
        }
        Map<String, String> texts = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            if (!parser.nextToken().isScalarValue()) {
                throw field(name + "." + key, "expected a single value such as \"true\"");
            }
            texts.put(key, parser.getText());
        }
        return texts;
    }
}
