package dev.tideline.fingerprint;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Text as the fingerprint compares it: two texts that look alike to a reader are equal. */
final class CanonicalText {

    private static final char MINUS_SIGN = '\u2212';

    /**
     * UAX #15's bound for "stream-safe" text. {@link Normalizer} takes quadratic time on a run of combining marks: 16 s
     * for 160,000 of them.
     */
    private static final int MOST_MARKS_IN_A_ROW = 30;

    private static final char NO_BREAK_SPACE = 0xA0;
    private static final char EN_DASH = 0x2013;
    private static final char EM_DASH = 0x2014;

    private CanonicalText() {}

    /**
     * NFKC; each run of any kind of white space, controls and line ends one space; every dash {@code -}; invisible
     * characters (zero-width, soft hyphen, direction marks) gone; trimmed.
     */
    static String of(String text) {
        String simple = ofSimple(text);
        return simple == null ? ofAny(text) : simple;
    }

    /** The same for text that no normalisation changes, which most text is; null where a character is not that simple. */
    private static @Nullable String ofSimple(String text) {
        char[] out = new char[text.length()];
        int length = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7F || c == NO_BREAK_SPACE) {
                space = true;
            } else if (c < 0x7F || isSimple(c)) {
                if (space && length > 0) {
                    out[length++] = ' ';
                }
                space = false;
                out[length++] = c == EN_DASH || c == EM_DASH ? '-' : c;
            } else {
                return null;
            }
        }
        return new String(out, 0, length);
    }

    /** Accented Latin letters and typographers' quotes, dashes and bullets. */
    private static boolean isSimple(char c) {
        return (c >= 0xC0 && c <= 0x131)
                || c == EN_DASH
                || c == EM_DASH
                || c == 0x2018
                || c == 0x2019
                || c == 0x201C
                || c == 0x201D
                || c == 0x2022;
    }

    /** As {@link #of}, for any text. */
    static String ofAny(String text) {
        String visible = visible(text);
        String composed = Normalizer.isNormalized(visible, Normalizer.Form.NFKC)
                ? visible
                : Normalizer.normalize(visible, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(composed.length());
        boolean space = false;
        int codePoint;
        for (int i = 0; i < composed.length(); i += Character.charCount(codePoint)) {
            codePoint = composed.codePointAt(i);
            switch (Character.getType(codePoint)) {
                case Character.CONTROL,
                        Character.SPACE_SEPARATOR,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> space = true;
                default -> {
                    if (space && out.length() > 0) {
                        out.append(' ');
                    }
                    space = false;
                    out.appendCodePoint(dashFolded(codePoint));
                }
            }
        }
        return out.toString();
    }

    /** Without invisible characters, which would keep their neighbours from composing, and without endless marks. */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int marks = 0;
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (Character.getType(codePoint) != Character.FORMAT) {
                marks = isMark(codePoint) ? marks + 1 : 0;
                if (marks <= MOST_MARKS_IN_A_ROW) {
                    out.appendCodePoint(codePoint);
                }
            }
        }
        return out.toString();
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            // Half-width voicing marks are letters that NFKC turns into marks.
            default -> codePoint == 0xFF9E || codePoint == 0xFF9F;
        };
    }

    private static int dashFolded(int codePoint) {
        boolean dash = codePoint == MINUS_SIGN || Character.getType(codePoint) == Character.DASH_PUNCTUATION;
        return dash ? '-' : codePoint;
    }
}
