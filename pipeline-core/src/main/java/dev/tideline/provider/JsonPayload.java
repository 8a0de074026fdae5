package dev.tideline.provider;

import dev.tideline.canonical.CanonicalJson;
import dev.tideline.canonical.Digests;
import dev.tideline.canonical.Json;
import dev.tideline.canonical.MalformedJsonException;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Posting;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
        Lines lines = new Lines();
        lines.text(text);
        String folded = lines.toString();
        return folded.isEmpty() ? null : folded;
    }

    /**
     * Puts the named members, and no others, into the posting's native fields. A member that the payload lacks stays
     * absent, a null one stays null: the hash then says what the provider sent, not what we think it should have sent.
     *
     * @param names a dot leads into a member: {@code job.department} keeps nothing else of {@code job}
     */
    static void nativeFields(Posting.Builder builder, Json posting, List<String> names) {
        String canonical = CanonicalJson.write(only(posting, names));
        builder.nativeFields(canonical, Digests.sha256Hex(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    private static Json only(Json from, List<String> names) {
        Map<String, Json> chosen = new LinkedHashMap<>();
        for (String path : names) {
            String name = path.replaceFirst("\\..*", "");
            if (from.has(name)) {
                String within = name + ".";
                List<String> inner = names.stream()
                        .filter(other -> other.startsWith(within))
                        .map(other -> other.substring(within.length()))
                        .toList();
                boolean isWhole = inner.isEmpty() || !(from.at(name) instanceof Json.Members);
                chosen.put(name, isWhole ? from.at(name) : only(from.at(name), inner));
            }
        }
        return new Json.Members(chosen);
    }

    /** The texts of these names that there are, each on one line. */
    static List<String> lines(Json posting, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.ofNullable(oneLine(posting.text(name))))
                .toList();
    }

    /** The first of these names that has a text, on one line. */
    static @Nullable String line(Json posting, String... names) {
        return lines(posting, names).stream().findFirst().orElse(null);
    }

    /** Every facet, the description only where the document carries it. */
    static Set<Facet> facets(boolean described) {
        return described ? EnumSet.allOf(Facet.class) : EnumSet.complementOf(EnumSet.of(Facet.DESCRIPTION));
    }

    /** True where the crawler asked for it, as {@code name=true} or {@code name=1}. */
    static boolean asked(Map<String, String> request, String name) {
        String value = request.get(name);
        return "true".equalsIgnoreCase(value) || "1".equals(value);
    }

    static String required(@Nullable String value, String name) throws UnreadablePayloadException {
        if (value == null) {
            throw new UnreadablePayloadException("/" + name + " is missing, blank or of another type");
        }
        return value;
    }
}
