package dev.tideline.provider;

import dev.tideline.capture.Payload;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A payload that is text in UTF-8: XML, HTML or plain. */
final class TextPayload {

    private TextPayload() {}

    /** The text, without a byte-order mark; bytes that are no UTF-8 are unreadable. */
    static String decode(Payload payload) throws UnreadablePayloadException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload.bytes()))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadablePayloadException("not UTF-8");
        }
    }

    /** True where the first sign that shows opens a tag; providers with both send JSON else. */
    static boolean isMarkup(Payload payload) throws UnreadablePayloadException {
        return decode(payload).stripLeading().startsWith("<");
    }
}
