package dev.tideline.text;

import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Character references decoded as jsoup decodes them. Those that wrapped markup is full of are decoded here: jsoup, which
 * decodes all others, takes ten times as long.
 */
final class Entities {

    private static final List<Reference> FREQUENT = List.of(
            new Reference("lt;", '<'),
            new Reference("gt;", '>'),
            new Reference("amp;", '&'),
            new Reference("nbsp;", '\u00A0'),
            new Reference("quot;", '"'),
            new Reference("#39;", '\''));

    /** A character by the name that stands behind the ampersand. */
    private record Reference(String name, char character) {}

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

    private static @Nullable Reference frequentAt(String text, int start) {
        for (Reference reference : FREQUENT) {
            if (text.startsWith(reference.name(), start)) {
                return reference;
            }
        }
        return null;
    }
}
