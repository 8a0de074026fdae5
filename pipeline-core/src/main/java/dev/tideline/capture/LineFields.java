package dev.tideline.capture;

import static dev.tideline.capture.CaptureLineException.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one line by name, as the types that the contract gives them. */
final class LineFields {

    private static final int LONGEST_QUOTATION = 60;

    private final Map<String, Object> values;

    private LineFields(Map<String, Object> values) {
        this.values = values;
    }

    static LineFields read(byte[] line) throws CaptureLineException {
        return new LineFields(LineScanner.scan(line));
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
        // The scanner gives these two fields, and only these, as maps of strings.
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
