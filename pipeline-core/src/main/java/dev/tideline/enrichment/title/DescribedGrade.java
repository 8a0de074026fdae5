package dev.tideline.enrichment.title;

import dev.tideline.enrichment.Span;
import dev.tideline.vocabulary.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grade that only the description tells, where it names the role of the title with it: "we are looking for a Senior
 * Backend Engineer" under the title "Backend Engineer". Years of experience are no grade.
 *
 * @param seniority the grade
 * @param span the anchor, the grade and the role in the description's text
 */
record DescribedGrade(Seniority seniority, Span span) {

    private static final int LOOKED_AT = 6_000;
    private static final int LONGEST_ROLE = 8;
    private static final Phrases<Boolean> ANCHORS = new Phrases<>();

    static {
        Table.rows(DescribedGrade.class, "anchors.tsv", 1).forEach(row -> ANCHORS.put(row.get(0), true));
    }

    private record Word(String key, int start, int end) {}

    /** Looks at the beginning of a description; null where it tells no grade of this role. */
    static @Nullable DescribedGrade in(String description, String role) {
        List<Word> words = words(description);
        List<String> keys = words.stream().map(Word::key).toList();
        List<String> wanted = Words.of(role).stream().map(Words::key).toList();
        for (int i = 0; i < keys.size(); i++) {
            Phrases.Match<Boolean> anchor = ANCHORS.at(keys, i);
            DescribedGrade found = anchor == null ? null : behind(words, keys, i, i + anchor.length(), wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable DescribedGrade behind(
            List<Word> words, List<String> keys, int anchor, int start, List<String> wanted) {
        int end = Math.min(keys.size(), start + LONGEST_ROLE);
        for (int role = start + 1; role + wanted.size() <= end; role++) {
            if (keys.subList(role, role + wanted.size()).equals(wanted)) {
                List<Seniority> grades = Grades.all(keys.subList(start, role));
                return grades.size() != 1 || grades.get(0).managesPeople()
                        ? null
                        : new DescribedGrade(
                                grades.get(0),
                                new Span(
                                        words.get(anchor).start(),
                                        words.get(role + wanted.size() - 1).end()));
            }
        }
        return null;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int limit = Math.min(text.length(), LOOKED_AT);
        int start = -1;
        for (int i = 0; i <= limit; i++) {
            boolean gap = i == limit || Character.isWhitespace(text.charAt(i));
            if (gap && start >= 0) {
                words.add(new Word(Words.key(text.substring(start, i)), start, i));
                start = -1;
            } else if (!gap && start < 0) {
                start = i;
            }
        }
        return words;
    }
}
