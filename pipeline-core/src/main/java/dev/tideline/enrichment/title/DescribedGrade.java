package dev.tideline.enrichment.title;

import dev.tideline.enrichment.Span;
import dev.tideline.vocabulary.Hit;
import dev.tideline.vocabulary.Phrases;
import dev.tideline.vocabulary.Tokens;
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
    private static final Phrases ANCHORS = Phrases.of(DescribedGrade.class, "anchors.tsv");

    private record Word(String key, int end) {}

    /** Looks at the beginning of a description; null where it tells no grade of this role. */
    static @Nullable DescribedGrade in(Tokens description, String role) {
        List<String> wanted = Words.of(role).stream().map(Words::key).toList();
        for (Hit anchor : ANCHORS.in(description)) {
            int start = description.start(anchor.from());
            List<Word> behind = words(description.text(), description.end(anchor.to() - 1));
            DescribedGrade found = start > LOOKED_AT ? null : behind(behind, start, wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable DescribedGrade behind(List<Word> words, int anchor, List<String> wanted) {
        List<String> keys = words.stream().map(Word::key).toList();
        for (int role = 1; role + wanted.size() <= keys.size(); role++) {
            if (keys.subList(role, role + wanted.size()).equals(wanted)) {
                List<Seniority> grades = Grades.all(keys.subList(0, role));
                return grades.size() != 1 || grades.get(0).managesPeople()
                        ? null
                        : new DescribedGrade(
                                grades.get(0),
                                new Span(
                                        anchor,
                                        words.get(role + wanted.size() - 1).end()));
            }
        }
        return null;
    }

    private static List<Word> words(String text, int from) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = from; i <= text.length() && words.size() < LONGEST_ROLE; i++) {
            boolean gap = i == text.length() || Character.isWhitespace(text.charAt(i));
            if (gap && start >= 0) {
                words.add(new Word(Words.key(text.substring(start, i)), i));
                start = -1;
            } else if (!gap && start < 0) {
                start = i;
            }
        }
        return words;
    }
}
