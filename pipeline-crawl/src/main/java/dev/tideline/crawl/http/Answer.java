package dev.tideline.crawl.http;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server said, whatever it was.
 *
 * @param uri of the request that it answers, behind redirects within one host
 * @param headers by lower-case name; of a repeated one the first value
 * @param body as received, unpacked where it came gzipped
 * @param at when all of it had arrived
 */
// The bytes are handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Answer(URI uri, int status, Map<String, String> headers, byte[] body, Instant at) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** Where a redirect points to; null where this is none. */
    public @Nullable URI location() {
        String location = header("location");
        if (status < 300 || status > 399 || status == 304 || location == null) {
            return null;
        }
        try {
            return uri.resolve(location);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** True for a page that is meant for people: its first character that is no space is a {@code <}. */
    public boolean isMarkup() {
        for (byte b : body) {
            if (b > ' ') {
                return b == '<';
            }
        }
        return false;
    }
}
