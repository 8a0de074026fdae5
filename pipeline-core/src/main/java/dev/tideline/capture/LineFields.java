package dev.tideline.capture;

import static dev.tideline.capture.CaptureLineException.field;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one line by name. A null field is an absent one. Fields that the contract does not name are a
 * collector's own business and are skipped.
 */
final class LineFields {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final int LONGEST_QUOTATION = 60;

    private final Map<String, Object> values = new HashMap<>(32);

    private LineFields() {}

    static LineFields read(byte[] line) throws CaptureLineException {
        int start = startOfObject(line);
        LineFields fields = new LineFields();
        try (JsonParser parser = FACTORY.createParser(line, start, line.length - start)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                Object value = value(name, parser, line, start);
                if (value != null && fields.values.put(name, value) != null) {
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

    @Nullable
    String text(String name) throws CaptureLineException {
        Object value = values.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw field(name, quoted(value) + " is no string; put it in quotes");
    }

    String requiredText(String name, String example) throws CaptureLineException {
        String text = text(name);
        if (text == null) {
            throw field(name, "is missing; expected a string such as \"" + example + "\"");
        }
        return text;
    }

    /** A string or a whole number that is not blank: some providers count, and collectors write what they get. */
    @Nullable
    String key() throws CaptureLineException {
        Object value = values.get("key");
        if (value == null) {
            return null;
        }
        if (value instanceof Boolean || value.toString().isBlank()) {
            throw field("key", "is blank or no key; expected the provider's own id, or leave the field out");
        }
        return value.toString();
    }

    String requiredKey() throws CaptureLineException {
        String key = key();
        if (key == null) {
            throw field("key", "is missing; expected the provider's own id such as \"7908460\"");
        }
        return key;
    }

    @Nullable
    Integer count(String name) throws CaptureLineException {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE) {
            return number.intValue();
        }
        throw field(name, quoted(value) + " is no count; expected a whole number such as 12");
    }

    int requiredCount(String name) throws CaptureLineException {
        Integer count = count(name);
        if (count == null) {
            throw field(name, "is missing; expected a whole number such as 0");
        }
        return count;
    }

    boolean requiredFlag(String name) throws CaptureLineException {
        if (values.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw field(name, "is missing or no flag; expected true or false");
    }

    /** Cut to milliseconds, which is what the topics carry. */
    Instant requiredTime(String name) throws CaptureLineException {
        String text = requiredText(name, "2026-06-06T20:31:24Z");
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw field(name, quoted(text) + " is no time; expected RFC 3339 UTC such as 2026-06-06T20:31:24Z");
        }
    }

    <E extends Enum<E>> E requiredWord(String name, Class<E> words) throws CaptureLineException {
        String word = text(name);
        for (E candidate : words.getEnumConstants()) {
            if (word(candidate).equals(word)) {
                return candidate;
            }
        }
        String problem = word == null ? "is missing" : quoted(word) + " is not known";
        throw field(
                name,
                problem + "; expected one of "
                        + Arrays.stream(words.getEnumConstants())
                                .map(LineFields::word)
                                .toList());
    }

    /** The name of a constant as it stands in a line. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    Map<String, String> texts(String name) {
        // Only texts(..) above fills these two fields.
        @SuppressWarnings("unchecked")
        Map<String, String> texts = (Map<String, String>) values.getOrDefault(name, Map.of());
        return texts;
    }

    @Nullable
    Payload payload() {
        return (Payload) values.get("payload");
    }

    private static String quoted(Object value) {
        String text = value.toString();
        return "\"" + (text.length() > LONGEST_QUOTATION ? text.substring(0, LONGEST_QUOTATION) + "\u2026" : text)
                + "\"";
    }
}
