package dev.tideline.enrichment.title;

import dev.tideline.vocabulary.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The nouns that name who does the work: engineer, Verkäufer, chargé, エンジニア. */
final class RoleNouns {

    private static final Phrases<Boolean> NOUNS = new Phrases<>();
    private static final Set<String> SUFFIXES = new HashSet<>();
    private static final int LONGEST_SUFFIX = 20;

    static {
        for (List<String> row : Table.rows(RoleNouns.class, "role-nouns.tsv", 2)) {
            if (row.get(1).equals("suffix")) {
                SUFFIXES.add(row.get(0));
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
        for (int start = Math.max(Words.isUnspaced(key) ? 0 : 2, key.length() - LONGEST_SUFFIX);
                start < key.length();
                start++) {
            if (SUFFIXES.contains(key.substring(start))) {
                return true;
            }
        }
        return false;
    }
}
