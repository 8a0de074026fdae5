package dev.tideline.enrichment.title;

import dev.tideline.vocabulary.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of grades: which phrase at a place in a title is one. */
final class Grades {

    private static final Phrases<Grade> DROPPED = new Phrases<>();
    private static final Phrases<Grade> KEPT = new Phrases<>();
    private static final Map<String, Grade> SUFFIXES = new HashMap<>();
    private static final Map<String, Grade> UNSPACED = new HashMap<>();
    private static final int SHORTEST_STEM = 3;

    static {
        for (List<String> row : Table.rows(Grades.class, "grades.tsv", 3)) {
            String how = row.get(2);
            Grade grade = Grade.of(row.get(1), how);
            if (how.equals("suffix")) {
                SUFFIXES.put(row.get(0), grade);
            } else {
                (how.equals("drop") ? DROPPED : KEPT).put(row.get(0), grade);
            }
            if (Words.isUnspaced(row.get(0))) {
                UNSPACED.put(row.get(0), grade);
            }
        }
    }

    private Grades() {}

    /** True for a word that alone is a grade, such as senior or director. */
    static boolean isGrade(String key) {
        Grade kept = KEPT.get(key);
        Grade dropped = DROPPED.get(key);
        return (kept != null && kept.seniority() != null) || (dropped != null && dropped.seniority() != null);
    }

    static boolean isDropped(String key) {
        return DROPPED.get(key) != null;
    }

    /**
     * The grade that starts at a word. A phrase that can be both leaves the title where another role noun stands beside
     * it (Lead Engineer), and is the role itself where none does (R&amp;D Lead).
     */
    static Phrases.@Nullable Match<Grade> at(List<String> keys, List<Boolean> roles, int start) {
        Phrases.Match<Grade> dropped = DROPPED.at(keys, start);
        Phrases.Match<Grade> kept = KEPT.at(keys, start);
        if (dropped == null || (kept != null && kept.length() > dropped.length())) {
            return kept != null ? kept : suffix(keys.get(start));
        }
        if (kept == null && !roles.get(start)) {
            return dropped;
        }
        boolean anotherRole = roles.subList(0, start).contains(true)
                || roles.subList(start + dropped.length(), roles.size()).contains(true);
        if (anotherRole) {
            return dropped;
        }
        return kept != null ? kept : new Phrases.Match<>(keptAsNoun(dropped.value()), dropped.length());
    }

    private static Grade keptAsNoun(Grade grade) {
        return new Grade(grade.seniority(), false, grade.leads());
    }

    private static Phrases.@Nullable Match<Grade> suffix(String key) {
        for (int start = SHORTEST_STEM; start < key.length(); start++) {
            Grade grade = SUFFIXES.get(key.substring(start));
            if (grade != null) {
                return new Phrases.Match<>(grade, 1);
            }
        }
        return null;
    }

    /** The grade within a word of Chinese, Japanese or Korean: the longest phrase that it holds. */
    static Map.@Nullable Entry<String, Grade> within(String key) {
        Map.Entry<String, Grade> longest = null;
        for (Map.Entry<String, Grade> each : UNSPACED.entrySet()) {
            if (key.contains(each.getKey())
                    && (longest == null
                            || each.getKey().length() > longest.getKey().length())) {
                longest = each;
            }
        }
        return longest;
    }

    /** The words that are grades in any order, as a test of a part that tells nothing else. */
    static List<Seniority> all(List<String> keys) {
        List<Boolean> roles = RoleNouns.marks(keys);
        List<Seniority> found = new ArrayList<>();
        for (int i = 0; i < keys.size(); ) {
            Phrases.Match<Grade> match = at(keys, roles, i);
            if (match == null || match.value().seniority() == null) {
                return List.of();
            }
            found.add(match.value().seniority());
            i += match.length();
        }
        return found;
    }
}
