package dev.tideline.crawl.provider;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.tideline.crawl.http.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Splits a JSON answer into the objects of one array, in one pass and without building any of them.
 *
 * <p>Fields are named by their path, as {@code meta.total}; those of a row begin at the row.
 */
final class JsonRows {

    /** The array itself is the document. */
    static final String BARE = "";

    private static final JsonFactory FACTORY = new SkippingJsonFactory(new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build()));

    private final byte[] body;
    private final JsonParser parser;
    private final String array;
    private final Set<String> rowFields;
    private final Set<String> listFields;
    private final Map<String, String> beside = new HashMap<>();
    private @Nullable List<Row> rows;

    private JsonRows(byte[] body, JsonParser parser, String array, Set<String> rowFields, Set<String> listFields) {
        this.body = body;
        this.parser = parser;
        this.array = array;
        this.rowFields = rowFields;
        this.listFields = listFields;
    }

    /**
     * The rows of an answer.
     *
     * @param array the name of the array at the top of the document, or {@link #BARE}; {@code items.list} for one within
     *     the one object of another
     * @throws BadAnswerException if it is not JSON of this shape
     */
    static Rows split(Answer answer, String array, Set<String> rowFields, Set<String> listFields)
            throws BadAnswerException {
        return with(answer, parser -> {
            JsonRows split = new JsonRows(answer.body(), parser, array, rowFields, listFields);
            split.document();
            if (split.rows == null) {
                throw BadAnswerException.wrong("JSON without the list \"" + array + "\": not this provider's answer");
            }
            return new Rows(split.rows, split.beside);
        });
    }

    /** The fields of an answer that is one object. */
    static Map<String, String> fields(Answer answer, Set<String> names) throws BadAnswerException {
        return fields(answer, names, true);
    }

    /** The fields of the object that an answer begins with, whatever follows it. */
    static Map<String, String> firstFields(Answer answer, Set<String> names) throws BadAnswerException {
        return fields(answer, names, false);
    }

    private static Map<String, String> fields(Answer answer, Set<String> names, boolean alone)
            throws BadAnswerException {
        return with(answer, parser -> {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw BadAnswerException.wrong("no JSON object: not this provider's answer");
            }
            JsonRows one = new JsonRows(answer.body(), parser, "", names, Set.of());
            Map<String, String> fields = new HashMap<>();
            one.object("", names, fields, false);
            if (alone) {
                one.end();
            }
            return fields;
        });
    }

    private interface Reading<T> {
        T read(JsonParser parser) throws IOException, BadAnswerException;
    }

    private static <T> T with(Answer answer, Reading<T> reading) throws BadAnswerException {
        byte[] body = answer.body();
        if (body.length == 0) {
            throw BadAnswerException.wrong("an empty body where JSON was expected");
        }
        if (answer.isMarkup()) {
            throw BadAnswerException.wrong("a page of markup where JSON was expected");
        }
        if (!Utf8.isValid(body)) {
            // Skipping over a string does not look at every byte of it, and what no capture line can hold is no answer.
            throw BadAnswerException.wrong("the answer is not UTF-8");
        }
        try (JsonParser parser = FACTORY.createParser(body)) {
            return reading.read(parser);
        } catch (JsonProcessingException e) {
            long at = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
            throw e instanceof JsonEOFException || at >= body.length || endsInALiteral(body)
                    ? BadAnswerException.cut("the JSON ends in the middle, after " + body.length + " bytes")
                    : BadAnswerException.wrong("no JSON, from byte " + at + " on");
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
    }

    /** The parser calls half a {@code true} an unknown word. */
    private static boolean endsInALiteral(byte[] body) {
        int start = body.length;
        while (start > 0 && body[start - 1] >= 'a' && body[start - 1] <= 'z') {
            start--;
        }
        String end = new String(body, start, body.length - start, StandardCharsets.US_ASCII);
        return start > 0 && !end.isEmpty() && Stream.of("true", "false", "null").anyMatch(word -> word.startsWith(end));
    }

    private void document() throws IOException, BadAnswerException {
        JsonToken first = parser.nextToken();
        if (array.equals(BARE)) {
            if (first != JsonToken.START_ARRAY) {
                throw BadAnswerException.wrong("no JSON array at the top: not this provider's answer");
            }
            rows();
        } else if (first == JsonToken.START_OBJECT) {
            object("", listFields, beside, true);
        } else {
            throw BadAnswerException.wrong("no JSON object at the top: not this provider's answer");
        }
        end();
    }

    private void end() throws IOException, BadAnswerException {
        if (parser.nextToken() != null) {
            throw BadAnswerException.wrong("something follows the JSON document");
        }
    }

    private void rows() throws IOException, BadAnswerException {
        if (rows != null) {
            throw BadAnswerException.wrong("the list stands twice in the answer");
        }
        List<Row> found = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int from = (int) parser.currentTokenLocation().getByteOffset();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw BadAnswerException.wrong("row " + (found.size() + 1) + " of the list is no object");
            }
            Map<String, String> fields = new HashMap<>();
            object("", rowFields, fields, false);
            found.add(new Row(body, from, (int) parser.currentLocation().getByteOffset(), fields));
        }
        rows = found;
    }

    /** Reads to the end of the object whose start was read; only the document's own may hold the list. */
    private void object(String path, Set<String> wanted, Map<String, String> fields, boolean top)
            throws IOException, BadAnswerException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = path + parser.currentName();
            JsonToken value = parser.nextToken();
            if (top && name.equals(array) && value == JsonToken.START_ARRAY) {
                rows();
            } else if (top && array.startsWith(name + ".") && value == JsonToken.START_ARRAY) {
                only(name, wanted, fields);
            } else if (value == JsonToken.START_OBJECT && leadsTo(wanted, name + ".")) {
                object(name + ".", wanted, fields, false);
            } else if (value.isScalarValue()) {
                if (wanted.contains(name) && value != JsonToken.VALUE_NULL) {
                    put(fields, name);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Reads an array whose one object holds the list. */
    private void only(String name, Set<String> wanted, Map<String, String> fields)
            throws IOException, BadAnswerException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw BadAnswerException.wrong("no object in \"" + name + "\": not this provider's answer");
        }
        object(name + ".", wanted, fields, true);
        if (parser.nextToken() != JsonToken.END_ARRAY) {
            throw BadAnswerException.wrong("more than one object in \"" + name + "\": not this provider's answer");
        }
    }

    private void put(Map<String, String> fields, String name) throws IOException, BadAnswerException {
        if (fields.put(name, parser.getText()) != null) {
            throw BadAnswerException.wrong("the field \"" + name + "\" stands twice in one object");
        }
    }

    private static boolean leadsTo(Set<String> wanted, String path) {
        for (String name : wanted) {
            if (name.startsWith(path)) {
                return true;
            }
        }
        return false;
    }
}
