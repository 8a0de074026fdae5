package dev.tideline.apps.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tideline.capture.Position;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as one line of JSON: {@code stage}, {@code reason}, {@code source} (topic or file, partition, offset or
 * line), {@code key}, and the input itself: {@code snapshot} where it is one, else {@code value}, as text where it is
 * UTF-8, else as {@code value_base64}.
 */
final class DeadLetterJson {

    private static final JsonFactory JSON = new JsonFactory();

    private DeadLetterJson() {}

    /**
     * The line, without its end.
     *
     * @param snapshot the input as a capture line; null where it is no snapshot
     */
    static String line(
            String stage,
            String reason,
            Position source,
            byte @Nullable [] key,
            byte @Nullable [] value,
            @Nullable String snapshot) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("stage", stage);
            json.writeStringField("reason", reason);
            json.writeObjectFieldStart("source");
            json.writeStringField("topic", source.topic());
            json.writeNumberField("partition", source.partition());
            json.writeNumberField("offset", source.offset());
            json.writeEndObject();
            bytes("key", key, json);
            if (snapshot != null) {
                json.writeFieldName("snapshot");
                json.writeRawValue(snapshot);
            } else {
                bytes("value", value, json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return line.toString();
    }

    private static void bytes(String name, byte @Nullable [] bytes, JsonGenerator json) throws IOException {
        if (bytes == null) {
            return;
        }
        try {
            json.writeStringField(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            json.writeBinaryField(name + "_base64", bytes);
        }
    }
}
