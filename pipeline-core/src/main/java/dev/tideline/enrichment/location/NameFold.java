package dev.tideline.enrichment.location;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** What is left of a name when case, accents, punctuation and usual abbreviations do not count. */
final class NameFold {

    private static final Map<String, String> ABBREVIATIONS =
            Map.of("st", "saint", "mt", "mount", "ft", "fort", "ste", "sainte");

    private NameFold() {}

    /** The words of a name, each folded, one blank between them; {@code &} is the word {@code and}. */
    static String of(String name) {
        StringBuilder out = new StringBuilder(name.length());
        int start = -1;
        for (int i = 0; i <= name.length(); i++) {
            boolean inWord = i < name.length() && !isSeparator(name.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                append(out, word(name.substring(start, i)));
                start = -1;
            }
            if (i < name.length() && name.charAt(i) == '&') {
                append(out, "and");
            }
        }
        return out.toString();
    }

    /** One word folded; a word of punctuation alone is empty. */
    static String word(String word) {
        String plain = isLowerAscii(word) ? word : letters(word);
        return plain.length() > 3 ? plain : ABBREVIATIONS.getOrDefault(plain, plain);
    }

    /** A 64-bit hash of a folded name (FNV-1a, mixed); among the table's names no two are equal. */
    static long hash(CharSequence folded) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < folded.length(); i++) {
            hash = (hash ^ folded.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return hash ^ (hash >>> 29);
    }

    private static void append(StringBuilder out, String word) {
        if (!word.isEmpty()) {
            out.append(out.length() == 0 ? "" : " ").append(word);
        }
    }

    private static boolean isLowerAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static String letters(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String split = isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(split.length());
        for (int i = 0; i < split.length(); i++) {
            char c = split.charAt(i);
            switch (c) {
                case 'ß' -> out.append("ss");
                case 'æ' -> out.append("ae");
                case 'œ' -> out.append("oe");
                case 'ø' -> out.append('o');
                case 'ł' -> out.append('l');
                case 'đ', 'ð' -> out.append('d');
                case 'ı' -> out.append('i');
                case 'þ' -> out.append("th");
                default -> {
                    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || ",;/&|()[]+:_".indexOf(c) >= 0;
    }
}
