package dev.tideline.text;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Character references decoded as jsoup decodes them. Those that wrapped markup is full of are decoded here: jsoup, which
 * decodes all others, takes several times as long.
 */
final class Entities {

    /** A character by the name that stands behind the ampersand. */
    private record Reference(String name, char character) {}

    private static final Reference LT = new Reference("lt;", '<');
    private static final Reference GT = new Reference("gt;", '>');
    private static final Reference AMP = new Reference("amp;", '&');
    private static final Reference NBSP = new Reference("nbsp;", '\u00A0');
    private static final Reference QUOT = new Reference("quot;", '"');
    private static final Reference APOSTROPHE = new Reference("#39;", '\'');

    private Entities() {}

    /** The text with each reference replaced, once. What only looks like one stays. */
    static String decoded(String text) {
        int reference = text.indexOf('&');
        if (reference < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int done = 0;
        while (reference >= 0) {
            decoded.append(text, done, reference);
            int next = text.indexOf('&', reference + 1);
            Reference frequent = frequentAt(text, reference + 1);
            if (frequent != null) {
                decoded.append(frequent.character());
                done = reference + 1 + frequent.name().length();
            } else {
                done = next < 0 ? text.length() : next;
                decoded.append(Parser.unescapeEntities(text.substring(reference, done), true));
            }
            reference = next;
        }
        return decoded.append(text, done, text.length()).toString();
    }

    /** The one of them that stands behind an ampersand; their first letters differ. */
    private static @Nullable Reference frequentAt(String text, int start) {
        Reference candidate = start == text.length()
                ? null
                : switch (text.charAt(start)) {
                    case 'l' -> LT;
                    case 'g' -> GT;
                    case 'a' -> AMP;
                    case 'n' -> NBSP;
                    case 'q' -> QUOT;
                    case '#' -> APOSTROPHE;
                    default -> null;
                };
        return candidate != null && text.startsWith(candidate.name(), start) ? candidate : null;
    }
}
