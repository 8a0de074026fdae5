package dev.tideline.canonical;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one way in which payloads are parsed: well-formed UTF-8 (one byte-order mark is forgiven), one document and
 * nothing after it, no name twice in an object, nesting and number length limited.
 */
final class StrictJson {

    static final int DEEPEST = 200;
    static final int LONGEST_NUMBER = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private StrictJson() {}

    static Json parse(byte[] utf8) throws MalformedJsonException {
        CharBuffer text = decode(utf8);
        try (JsonParser parser = FACTORY.createParser(text.array(), text.position(), text.remaining())) {
            return document(parser);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
    }

    private static Json document(JsonParser parser) throws IOException, MalformedJsonException {
        try {
            if (parser.nextToken() == null) {
                throw new MalformedJsonException("nothing where a JSON document should be");
            }
            Json document = value(parser);
            if (parser.nextToken() != null) {
                throw new MalformedJsonException("something follows the JSON document" + place(parser));
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new MalformedJsonException(
                    withoutQuotation(e.getOriginalMessage()) + place(parser.currentLocation()));
        }
    }

    private static CharBuffer decode(byte[] utf8) throws MalformedJsonException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(utf8);
        CharBuffer out = CharBuffer.allocate(utf8.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new MalformedJsonException("invalid UTF-8 at byte " + in.position());
        }
        out.flip();
        if (out.hasRemaining() && out.get(0) == '\uFEFF') {
            out.position(1);
        }
        return out;
    }

    private static Json value(JsonParser parser) throws IOException, MalformedJsonException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Json.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getText());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> Json.Null.NULL;
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("no value starts with " + parser.currentToken());
        };
    }

    private static Json members(JsonParser parser) throws IOException, MalformedJsonException {
        Map<String, Json> byName = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String place = byName.containsKey(name) ? place(parser) : "";
            parser.nextToken();
            if (byName.put(name, value(parser)) != null) {
                throw new MalformedJsonException("the same name twice in one object" + place);
            }
        }
        return new Json.Members(byName);
    }

    private static Json items(JsonParser parser) throws IOException, MalformedJsonException {
        List<Json> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return new Json.Items(list);
    }

    private static String place(JsonParser parser) {
        return place(parser.currentTokenLocation());
    }

    private static String place(JsonLocation location) {
        return " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** The parser's messages may quote the input, up to a whole token. */
    private static String withoutQuotation(String message) {
        int quotation = message.indexOf('\'');
        String kept = quotation < 0 ? message : message.substring(0, quotation);
        return kept.substring(0, Math.min(kept.length(), 120)).strip();
    }
}
