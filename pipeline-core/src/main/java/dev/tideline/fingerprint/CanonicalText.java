package dev.tideline.fingerprint;

import java.text.Normalizer;

/** Text as the fingerprint compares it: two texts that look alike to a reader are equal. */
final class CanonicalText {

    private static final char MINUS_SIGN = '\u2212';

    private CanonicalText() {}

    /**
     * NFKC; each run of any kind of white space, controls and line ends one space; every dash {@code -}; invisible
     * characters (zero-width, soft hyphen, direction marks) gone; trimmed.
     */
    static String of(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(composed.length());
        boolean space = false;
        int codePoint;
        for (int i = 0; i < composed.length(); i += Character.charCount(codePoint)) {
            codePoint = composed.codePointAt(i);
            switch (Character.getType(codePoint)) {
                case Character.FORMAT -> {}
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

    private static int dashFolded(int codePoint) {
        boolean dash = codePoint == MINUS_SIGN || Character.getType(codePoint) == Character.DASH_PUNCTUATION;
        return dash ? '-' : codePoint;
    }
}
