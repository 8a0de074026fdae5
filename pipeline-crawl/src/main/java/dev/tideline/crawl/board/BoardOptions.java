package dev.tideline.crawl.board;

import dev.tideline.lifecycle.Policies;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** The options that a board may have of its own, and what they may say. */
public final class BoardOptions {

    /** Another address than the provider's own. */
    public static final String ENDPOINT = "endpoint";
    /** Of a feed that comes in several; two letters. */
    public static final String LANGUAGE = "language";
    /** Of a Comeet board: it stands in the company's own page. */
    public static final String TOKEN = "token";
    /** {@code respect} or {@code ignore}. */
    public static final String ROBOTS = "robots";
    /** {@code changed} or {@code always}. */
    public static final String DETAILS = "details";
    /** How old a posting's document may become, as {@code PT24H}. */
    public static final String DETAILS_AGE = "details-age";

    private BoardOptions() {}

    /**
     * Refuses options that mean nothing.
     *
     * @throws IllegalArgumentException naming the option that is unknown or whose value is impossible
     */
    public static void check(Map<String, String> options) {
        options.forEach((name, value) -> {
            switch (name) {
                case ENDPOINT -> require(isAddress(value), name, value, "an address, as https://api.eu.lever.co");
                case LANGUAGE -> require(value.matches("[a-z]{2}"), name, value, "two letters, as de");
                case TOKEN -> require(value.matches("\\w+"), name, "***", "letters and digits, as 1A2B3C");
                case ROBOTS -> require(value.matches("respect|ignore"), name, value, "respect or ignore");
                case DETAILS -> require(value.matches("changed|always"), name, value, "changed or always");
                case DETAILS_AGE -> require(isDuration(value), name, value, "a duration, as PT24H");
                default -> checkPolicy(name, value);
            }
        });
    }

    private static void checkPolicy(String name, String value) {
        if (!name.startsWith("lifecycle.")) {
            throw new IllegalArgumentException("\"" + name + "\" is no option of a board; known: "
                    + String.join(", ", ENDPOINT, LANGUAGE, TOKEN, ROBOTS, DETAILS, DETAILS_AGE)
                    + " and the pipeline's policies, as lifecycle.misses");
        }
        var unused = new Policies(Map.of(name, value));
    }

    private static boolean isAddress(String value) {
        try {
            String scheme = URI.create(value.replaceAll("[{}]", "")).getScheme();
            return "http".equals(scheme) || "https".equals(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDuration(String value) {
        try {
            return !Duration.parse(value).isNegative();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static void require(boolean holds, String name, String value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(name + "=" + value + " must be " + wanted);
        }
    }
}
