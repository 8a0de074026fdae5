package dev.tideline.enrichment.title;

import dev.tideline.vocabulary.Table;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** A title's characters put right: entities, emoji, full-width forms, shouting. */
final class TitleText {

    private static final int LONGEST = 400;
    private static final Pattern BETWEEN_LETTERS =
            Pattern.compile("(?<=(^|[ (\\[])\\p{L}) ?[/|] ?(?=\\p{L}( ?[/|)\\]]|\\W|$))");
    private static final Pattern LAST_LETTER = Pattern.compile("(?<=/\\p{L}) ?[/|] ?(?=\\p{L}([ )\\]]|$))");
    private static final Map<String, String> CAPITALS = new HashMap<>();

    static {
        Table.rows(TitleText.class, "acronyms.tsv", 2).forEach(row -> CAPITALS.put(row.get(0), row.get(1)));
    }

    private TitleText() {}

    static String clean(String raw) {
        String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        return caseOf(spaced(withoutSymbols(Parser.unescapeEntities(text, false))));
    }

    /** No emoji, no trade marks, nothing invisible; full-width letters and brackets in their plain form. */
    private static String withoutSymbols(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '_' ? ' ' : c)
                .filter(c -> switch (Character.getType(c)) {
                    case Character.OTHER_SYMBOL,
                            Character.FORMAT,
                            Character.CONTROL,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.ENCLOSING_MARK,
                            Character.MODIFIER_SYMBOL -> false;
                    default -> c != 0xFE0F;
                })
                .forEach(out::appendCodePoint);
        return Normalizer.normalize(out, Normalizer.Form.NFKC)
                .replace('‐', '-')
                .replace('‑', '-')
                .replace('‒', '–')
                .replace('−', '–');
    }

    /** True for most titles: of ASCII only what stays as it is. */
    private static boolean isPlain(String text) {
        return Words.count(text, c -> c < ' ' || c > '~' || "_^`".indexOf(c) >= 0) == 0;
    }

    /** Marks such as {@code m / w / d} and {@code m|w|d} as one word. */
    private static String spaced(String text) {
        if (text.indexOf('/') < 0 && text.indexOf('|') < 0) {
            return text;
        }
        String joined = BETWEEN_LETTERS.matcher(text).replaceAll("/");
        return LAST_LETTER.matcher(joined).replaceAll("/");
    }

    private static String caseOf(String text) {
        boolean shouted =
                Words.count(text, Character::isUpperCase) >= 5 && Words.count(text, Character::isLowerCase) == 0;
        boolean whispered = Words.count(text, c -> c >= 128 || Character.isUpperCase(c)) == 0;
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isInWord(text.charAt(i))) {
                String word = text.substring(start, i);
                out.append(whispered ? capitalised(word, out.isEmpty()) : spoken(word, shouted, out.isEmpty()));
                if (i < text.length()) {
                    out.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return out.toString();
    }

    /** In a shouted title all words but acronyms; in any other one only the words of roles and grades. */
    private static String spoken(String word, boolean shouted, boolean first) {
        if (word.length() < 2 || !word.equals(word.toUpperCase(Locale.ROOT)) || Words.isUnspaced(word)) {
            return word;
        }
        String key = word.toLowerCase(Locale.ROOT);
        String known = CAPITALS.get(key);
        boolean acronym = "acronym".equals(known)
                || word.contains("&")
                || (word.length() < 4 && known == null)
                || isNumeral(key)
                || (word.length() < 6 && key.codePoints().noneMatch(c -> "aeiouyäöüàáâèéêìíòóôùúåæøı".indexOf(c) >= 0));
        boolean vocabulary = word.length() > 4 && (RoleNouns.isRole(key) || Grades.isGrade(key));
        return !acronym && (shouted || vocabulary) ? capitalised(key, first) : word;
    }

    private static boolean isInWord(char c) {
        return Character.isLetter(c) || "&'’".indexOf(c) >= 0;
    }

    private static boolean isNumeral(String key) {
        return List.of("i", "ii", "iii", "iv", "v", "vi").contains(key);
    }

    private static String capitalised(String lower, boolean first) {
        boolean small = "small".equals(CAPITALS.get(lower));
        return lower.isEmpty() || (small && !first)
                ? lower
                : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
