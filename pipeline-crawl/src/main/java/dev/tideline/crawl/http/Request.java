package dev.tideline.crawl.http;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One question to a server.
 *
 * @param body JSON to post; null = a GET
 * @param headers beside those that every request carries
 */
public record Request(URI uri, @Nullable String body, Map<String, String> headers) {

    public Request {
        headers = Map.copyOf(headers);
    }

    public static Request get(URI uri) {
        return new Request(uri, null, Map.of("Accept", "application/json"));
    }

    public static Request post(URI uri, String json) {
        return new Request(uri, json, Map.of("Accept", "application/json", "Content-Type", "application/json"));
    }

    /** The same with one header more. */
    public Request with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Request(uri, body, more);
    }

    Request to(URI other) {
        return new Request(other, body, headers);
    }

    /** For messages: the method and the address. */
    public String describe() {
        return (body == null ? "GET " : "POST ") + uri;
    }
}
