package dev.tideline.enrichment.title;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.function.IntPredicate;

/** Words of titles, and the form in which tables hold them. */
final class Words {

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (StringTokenizer tokens = new StringTokenizer(text); tokens.hasMoreTokens(); ) {
            words.add(tokens.nextToken());
        }
        return words;
    }

    /** Lower case, straight apostrophes, no punctuation at the ends. */
    static String key(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && isEdge(word.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(word.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return word;
        }
        String bare = word.substring(start, end);
        return isAscii(bare)
                ? bare.toLowerCase(Locale.ROOT)
                : Normalizer.normalize(bare, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replace('’', '\'');
    }

    private static boolean isEdge(char c) {
        return !Character.isLetterOrDigit(c) && ".,;:!?\"'“”‘’*()[]{}<>…_".indexOf(c) >= 0;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    static String join(List<String> words) {
        return String.join(" ", words);
    }

    static boolean hasDigit(String word) {
        return count(word, Character::isDigit) > 0;
    }

    static boolean hasLetter(String word) {
        return count(word, Character::isLetter) > 0;
    }

    /** How many of a word's characters are of a kind. */
    static int count(String word, IntPredicate kind) {
        int count = 0;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            count += kind.test(c) ? 1 : 0;
            i += Character.charCount(c);
        }
        return count;
    }

    /** True for Chinese, Japanese and Korean, whose words are not apart by spaces. */
    static boolean isUnspaced(String word) {
        return !isAscii(word)
                && word.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                    default -> false;
                });
    }
}
