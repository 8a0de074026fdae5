package dev.tideline.enrichment.title;

import dev.tideline.vocabulary.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numeral behind a role noun, and the words without it: Engineer II, Analyst 3, SDE-2, Technician Level 1. L4 and
 * the like are rungs of one company's ladder, and stay.
 */
record Levels(List<String> words, @Nullable Integer level) {

    private static final Map<String, Integer> NUMERALS =
            Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "v", 5, "1", 1, "2", 2, "3", 3, "4", 4, "5", 5);
    private static final Set<String> NAMES = Table.words(Levels.class, "word-sets.tsv", "level");

    /** A word before a numeral that makes it a level. */
    static boolean isNamed(String key) {
        return NAMES.contains(key);
    }

    /** The numeral that a word is; of alternatives, I/II, the first. */
    static @Nullable Integer of(String key) {
        int slash = key.indexOf('/');
        Integer first = NUMERALS.get(slash < 0 ? key : key.substring(0, slash));
        return slash < 0 || NUMERALS.get(key.substring(slash + 1)) != null ? first : null;
    }

    static Levels taken(List<String> words) {
        List<String> keys = words.stream().map(Words::key).toList();
        List<Boolean> roles = RoleNouns.marks(keys);
        for (int i = 0; i < keys.size(); i++) {
            boolean named = isNamed(keys.get(i)) && i + 1 < keys.size();
            Integer level = named ? of(keys.get(i + 1)) : i > 0 && roles.get(i - 1) ? of(keys.get(i)) : null;
            if (level != null) {
                return new Levels(without(words, i, named ? 2 : 1), level);
            }
            int hyphen = keys.get(i).lastIndexOf('-');
            Integer glued = hyphen > 0 && RoleNouns.isRole(keys.get(i).substring(0, hyphen))
                    ? of(keys.get(i).substring(hyphen + 1))
                    : null;
            if (glued != null) {
                List<String> rest = new ArrayList<>(words);
                rest.set(i, words.get(i).substring(0, words.get(i).lastIndexOf('-')));
                return new Levels(rest, glued);
            }
        }
        return new Levels(words, null);
    }

    private static List<String> without(List<String> words, int start, int count) {
        List<String> rest = new ArrayList<>(words.subList(0, start));
        rest.addAll(words.subList(start + count, words.size()));
        return rest;
    }
}
