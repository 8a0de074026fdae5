package dev.tideline.provider;

import dev.tideline.canonical.CanonicalJson;
import dev.tideline.canonical.Digests;
import dev.tideline.canonical.Json;
import dev.tideline.canonical.MalformedJsonException;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Posting;
import dev.tideline.text.HtmlText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A payload that is a JSON object, one posting of one provider. */
final class JsonPayload {

    private JsonPayload() {}

    /** The object; anything else is unreadable. */
    static Json parse(Payload payload) throws UnreadablePayloadException {
        try {
            Json json = Json.parse(payload.bytes());
            if (json instanceof Json.Members) {
                return json;
            }
        } catch (MalformedJsonException e) {
            throw new UnreadablePayloadException("not readable as JSON: " + e.getMessage());
        }
        throw new UnreadablePayloadException("not a JSON object: a payload is one posting, not a list of them");
    }

    /** The provider's key: a string or a number, as written. */
    static String key(Json posting, String name) throws UnreadablePayloadException {
        return required(posting.scalar(name), name);
    }

    /** A builder with the title on one line. */
    static Posting.Builder titled(Json posting, String name) throws UnreadablePayloadException {
        return Posting.builder(required(oneLine(posting.text(name)), name));
    }

    /** White space folded to single spaces. */
    static @Nullable String oneLine(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String folded = HtmlText.oneLine(text);
        return folded.isEmpty() ? null : folded;
    }

    /**
     * Puts the named members, and no others, into the posting's native fields. A member that the payload lacks stays
     * absent, a null one stays null: the hash then says what the provider sent, not what we think it should have sent.
     */
    static void nativeFields(Posting.Builder builder, Json posting, List<String> names) {
        Map<String, Json> chosen = new LinkedHashMap<>();
        for (String name : names) {
            if (posting.has(name)) {
                chosen.put(name, posting.at(name));
            }
        }
        String canonical = CanonicalJson.write(new Json.Members(chosen));
        builder.nativeFields(canonical, Digests.sha256Hex(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    /** True where the crawler asked for it, as {@code name=true} or {@code name=1}. */
    static boolean asked(Map<String, String> request, String name) {
        String value = request.get(name);
        return "true".equalsIgnoreCase(value) || "1".equals(value);
    }

    private static String required(@Nullable String value, String name) throws UnreadablePayloadException {
        if (value == null) {
            throw new UnreadablePayloadException("/" + name + " is missing, blank or of another type");
        }
        return value;
    }
}
