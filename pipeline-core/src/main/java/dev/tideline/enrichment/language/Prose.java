package dev.tideline.enrichment.language;

import dev.tideline.vocabulary.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * The words of a text that tell its language: no addresses, no amounts, no names of technologies.
 *
 * @param words the words, apart by a space
 * @param letters how many letters they have; one that stands for a syllable or a word counts as three
 * @param technologies how many names of technologies were left out
 * @param count how many words were kept
 */
record Prose(String words, int letters, int technologies, int count) {

    private static final Map<String, String> KINDS = new HashMap<>();

    static {
        Table.rows(Prose.class, "words.tsv", 2).forEach(row -> KINDS.put(row.get(0), row.get(1)));
    }

    private static final int ENOUGH_WITHOUT_LOANWORDS = 12;

    static Prose of(String text) {
        StringBuilder all = new StringBuilder();
        StringBuilder own = new StringBuilder();
        int technologies = 0;
        int count = 0;
        for (StringTokenizer tokens = new StringTokenizer(text); tokens.hasMoreTokens(); ) {
            String token = bare(tokens.nextToken());
            String kind = kind(token);
            if (kind.equals("technology")) {
                technologies++;
            } else if (!kind.equals("none")) {
                count++;
                all.append(token).append(' ');
                if (!kind.equals("loanword")) {
                    own.append(token).append(' ');
                }
            }
        }
        boolean enough = weight(own) >= ENOUGH_WITHOUT_LOANWORDS;
        return new Prose((enough ? own : all).toString(), weight(all), technologies, count);
    }

    /** False for a text that is empty, a list of technologies, an address or an amount. */
    boolean hasLanguage() {
        return letters >= 5 && technologies <= 2 * count;
    }

    private static String kind(String token) {
        if (token.contains("://") || token.startsWith("www.") || token.indexOf('@') >= 0) {
            return "none";
        }
        String known = KINDS.get(token.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        boolean word = token.codePoints().anyMatch(Character::isLetter)
                && token.codePoints().noneMatch(Character::isDigit);
        return word || token.codePoints().anyMatch(Prose::isSyllable) ? "own" : "none";
    }

    /** Without the punctuation around it; signs that names end or begin with stay: C++, C#, .NET. */
    private static String bare(String token) {
        int start = 0;
        int end = token.length();
        while (start < end
                && !Character.isLetterOrDigit(token.charAt(start))
                && token.charAt(start) != '.'
                && !Character.isSurrogate(token.charAt(start))) {
            start++;
        }
        while (end > start
                && !Character.isLetterOrDigit(token.charAt(end - 1))
                && "+#".indexOf(token.charAt(end - 1)) < 0
                && !Character.isSurrogate(token.charAt(end - 1))) {
            end--;
        }
        return token.substring(start, end);
    }

    private static int weight(CharSequence text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .map(c -> isSyllable(c) ? 3 : 1)
                .sum();
    }

    private static boolean isSyllable(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }
}
