package dev.tideline.crawl.provider;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as it may stand in an address. */
final class Paths {

    private Paths() {}

    /** One segment of a path: everything but letters, digits and {@code -_.} escaped. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
