package dev.tideline.enrichment.title;

import dev.tideline.vocabulary.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways in which titles say that all genders are meant: (m/w/d), Entwickler:in, Développeur·euse, Vendeur/Vendeuse. */
final class GenderForms {

    private static final Set<String> MARKS = column("gender-marks.tsv");
    private static final Set<String> WORDS = column("gender-words.tsv");
    private static final Set<String> SUFFIXES = column("gender-suffixes.tsv");
    private static final int LONGEST_MARK = 16;
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("[^\\p{L}]+");

    private GenderForms() {}

    private static Set<String> column(String table) {
        return Table.rows(GenderForms.class, table, 1).stream()
                .map(row -> row.get(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True for the content of brackets that is nothing but such a mark. */
    static boolean isMark(String content) {
        return WORDS.contains(content.strip().toLowerCase(Locale.ROOT)) || isLetters(content);
    }

    /** True for the letters of such a mark: m/w/d, H/F. */
    static boolean isLetters(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.length() > LONGEST_MARK || Words.count(lower, c -> !Character.isLetter(c)) == 0) {
            return false;
        }
        String separated = BETWEEN_LETTERS.matcher(lower).replaceAll("/");
        boolean singles = List.of(separated.split("/")).stream().allMatch(each -> each.length() <= 1);
        String sorted = lower.codePoints()
                .filter(Character::isLetter)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return singles && separated.contains("/") && MARKS.contains(sorted);
    }

    /** A suffix for a bracket that is glued to a word: (in), (e), (-frau). */
    static boolean isSuffix(String text) {
        return SUFFIXES.contains(text.startsWith("-") ? text.substring(1) : text);
    }

    /** The word without its second form. */
    static String neutral(String word) {
        for (int i = 2; i < word.length() - 1; i++) {
            if (":*·•.⋅_/|".indexOf(word.charAt(i)) >= 0 && Character.isLetter(word.charAt(i - 1))) {
                String tail = Words.key(word.substring(i + 1)).replace("*", "");
                if (isSuffix(tail) || isOtherForm(Words.key(word.substring(0, i)), tail)) {
                    return word.substring(0, i);
                }
            }
        }
        return withoutInnerCapital(word);
    }

    /** Vendeur and Vendeuse: the same beginning, then a feminine end. */
    private static boolean isOtherForm(String form, String other) {
        int same = 0;
        while (same < Math.min(form.length(), other.length()) && form.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (same < 4 || 2 * same < form.length()) {
            return false;
        }
        for (int start = Math.max(1, same - 4); start <= same; start++) {
            if (SUFFIXES.contains(other.substring(start))) {
                return true;
            }
        }
        return false;
    }

    /** MitarbeiterInnen. */
    private static String withoutInnerCapital(String word) {
        for (String ending : List.of("In", "Innen")) {
            int stem = word.length() - ending.length();
            if (stem >= 5
                    && word.endsWith(ending)
                    && Character.isLowerCase(word.charAt(stem - 1))
                    && RoleNouns.isRole(Words.key(word.substring(0, stem)))) {
                return word.substring(0, stem);
            }
        }
        return word;
    }
}
