package dev.tideline.enrichment.title;

import dev.tideline.vocabulary.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The nouns that name who does the work: engineer, Verkäufer, chargé, エンジニア. */
final class RoleNouns {

    private static final Phrases<Boolean> NOUNS = new Phrases<>();

    /** By their last letter. */
    private static final Map<Character, List<String>> SUFFIXES = new HashMap<>();

    static {
        for (List<String> row : Table.rows(RoleNouns.class, "role-nouns.tsv", 2)) {
            if (row.get(1).equals("suffix")) {
                String suffix = row.get(0);
                SUFFIXES.computeIfAbsent(suffix.charAt(suffix.length() - 1), same -> new ArrayList<>())
                        .add(suffix);
            } else {
                NOUNS.put(row.get(0), true);
            }
        }
    }

    private RoleNouns() {}

    /** For each word whether it is, or belongs to, such a noun. */
    static List<Boolean> marks(List<String> keys) {
        List<Boolean> marks = new ArrayList<>();
        while (marks.size() < keys.size()) {
            Phrases.Match<Boolean> match = NOUNS.at(keys, marks.size());
            if (match == null) {
                marks.add(isRole(keys.get(marks.size())));
            } else {
                for (int i = 0; i < match.length(); i++) {
                    marks.add(true);
                }
            }
        }
        return marks;
    }

    static boolean anyIn(List<String> words) {
        return marks(words.stream().map(Words::key).toList()).contains(true);
    }

    /** One word alone; of a word with hyphens the last part counts. */
    static boolean isRole(String key) {
        if (NOUNS.get(key) != null || endsInRole(key)) {
            return true;
        }
        String last = key.substring(key.lastIndexOf('-') + 1);
        return !last.equals(key) && (NOUNS.get(last) != null || endsInRole(last));
    }

    private static boolean endsInRole(String key) {
        if (key.isEmpty()) {
            return false;
        }
        int shortestStem = Words.isUnspaced(key) ? 0 : 2;
        for (String suffix : SUFFIXES.getOrDefault(key.charAt(key.length() - 1), List.of())) {
            if (key.length() - suffix.length() >= shortestStem && key.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }
}
