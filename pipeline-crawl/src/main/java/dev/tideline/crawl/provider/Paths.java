package dev.tideline.crawl.provider;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it may stand in an address. */
final class Paths {

    private Paths() {}

    /** True for an address of this domain itself, with or without a {@code www.}. */
    static boolean isOnHost(URI address, String domain) {
        String host = address.getHost();
        return host != null
                && host.toLowerCase(Locale.ROOT).matches("(www\\.)?" + Pattern.quote(domain.toLowerCase(Locale.ROOT)));
    }

    /** One segment of a path: everything but letters, digits and {@code -_.} escaped. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
