package dev.tideline.vocabulary;

import java.text.Normalizer;

/** Letters as words are compared by: lower case, Latin ones without their accents. */
final class Letters {

    private static final int LATIN = 0x250;
    private static final char[] FOLDED = fold();

    private Letters() {}

    /** The folded letter or digit; 0 for what is neither. */
    static char fold(char c) {
        if (c < LATIN) {
            return FOLDED[c];
        }
        return isPunctuation(c) || !Character.isLetterOrDigit(c) ? 0 : Character.toLowerCase(c);
    }

    /** Scripts that put no space between words: each of their letters is a word here. */
    static boolean standsAlone(char c) {
        return c >= 0x2E80 && (c <= 0x9FFF || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF));
    }

    /** The block of curly quotes, dashes and bullets: none of them is a letter, and Java's own answer takes longer. */
    private static boolean isPunctuation(char c) {
        return c >= 0x2000 && c < 0x2070;
    }

    static boolean isMark(char c) {
        return c >= 0x300 && c <= 0x36F;
    }

    private static char[] fold() {
        char[] folded = new char[LATIN];
        for (char c = 0; c < LATIN; c++) {
            if (Character.isLetterOrDigit(c)) {
                char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0);
                folded[c] = withoutStroke(Character.toLowerCase(base));
            }
        }
        return folded;
    }

    private static char withoutStroke(char c) {
        return switch (c) {
            case 'ø' -> 'o';
            case 'ł' -> 'l';
            case 'đ', 'ð' -> 'd';
            case 'ß' -> 's';
            case 'æ' -> 'a';
            case 'œ' -> 'o';
            case 'ı' -> 'i';
            default -> c;
        };
    }
}
