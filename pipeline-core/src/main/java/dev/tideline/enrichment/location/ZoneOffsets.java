package dev.tideline.enrichment.location;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Offsets from universal time: {@code UTC-8}, {@code UTC-8 to UTC+2}, {@code GMT +1}, {@code UTC±2}. */
final class ZoneOffsets {

    private static final String OFFSET = "(?:UTC|GMT) ?([+-]) ?([0-9]{1,2})(?::?([0-9]{2}))?";
    private static final Pattern OFFSETS = Pattern.compile(
            OFFSET + "(?: ?(?:to|and|-|/) ?(?:UTC|GMT)? ?([+-]) ?([0-9]{1,2}))?", Pattern.CASE_INSENSITIVE);

    private static final Pattern AROUND =
            Pattern.compile("(?:UTC|GMT) ?(?:±|\\+ ?/ ?-) ?([0-9]{1,2})", Pattern.CASE_INSENSITIVE);

    private ZoneOffsets() {}

    /** How many characters from a word on are an offset or a range of two; 0 if none. */
    static int length(String text, Token token) {
        if (!token.key().startsWith("utc") && !token.key().startsWith("gmt")) {
            return 0;
        }
        for (Pattern pattern : List.of(AROUND, OFFSETS)) {
            Matcher matcher = pattern.matcher(text).region(token.start(), text.length());
            if (matcher.lookingAt()) {
                return matcher.end() - token.start();
            }
        }
        return 0;
    }

    /** {@code UTC-8..UTC+2}. */
    static String normal(String offsets) {
        Matcher around = AROUND.matcher(offsets);
        if (around.lookingAt()) {
            int hours = Integer.parseInt(around.group(1));
            return "UTC-" + hours + "..UTC+" + hours;
        }
        Matcher matcher = OFFSETS.matcher(offsets.toUpperCase(Locale.ROOT));
        if (!matcher.lookingAt()) {
            return offsets;
        }
        String first = "UTC" + matcher.group(1) + Integer.parseInt(matcher.group(2));
        String minutes = matcher.group(3) == null || matcher.group(3).equals("00") ? "" : ":" + matcher.group(3);
        return matcher.group(4) == null
                ? first + minutes
                : first + minutes + "..UTC" + matcher.group(4) + Integer.parseInt(matcher.group(5));
    }
}
