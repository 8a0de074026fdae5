package dev.tideline.enrichment.employment;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.JsonObject;
import dev.tideline.enrichment.scoring.Marks;
import dev.tideline.enrichment.scoring.Question;
import dev.tideline.enrichment.scoring.Subject;
import dev.tideline.posting.Employment;
import dev.tideline.posting.Posting;
import dev.tideline.text.HtmlText;
import dev.tideline.vocabulary.EmploymentWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The subject {@code employmentType}.
 *
 * <p>A question is a provider's word such as {@code FullTime}, or a description, or {@code title: } and a title. A text
 * all of whose words are known from such fields is taken for a word. The hint {@code field} may be
 * {@code employmentType}, {@code title} or {@code description} and then decides.
 *
 * <p>The answer: {@code values}, the array of the terms on both axes; {@code hours} and {@code contract}, one of them
 * each or null. Values are marked as a set.
 */
public final class EmploymentSubject implements Subject {

    private static final String TITLE = "title: ";

    @Override
    public String name() {
        return "employmentType";
    }

    @Override
    public Json answer(Question question) {
        EmploymentFinding finding = Employments.read(posting(question));
        List<Json> values = finding.terms().stream()
                .map(term -> (Json) new Json.Text(term.word()))
                .toList();
        return new JsonObject()
                .put("values", values)
                .put("hours", word(finding.hours()))
                .put("contract", word(finding.contract()))
                .build();
    }

    @Override
    public Marks mark(Json label, Json answer) {
        Set<Json> wanted = new HashSet<>(label.items("values"));
        Set<Json> given = new HashSet<>(answer.items("values"));
        Set<Json> right = new HashSet<>(wanted);
        right.retainAll(given);
        return Marks.of(wanted.size(), given.size(), right.size(), true);
    }

    private static Posting posting(Question question) {
        String text = question.text();
        String field = question.hints().text("field");
        if (text.startsWith(TITLE) || "title".equals(field)) {
            return Posting.builder(text.startsWith(TITLE) ? text.substring(TITLE.length()) : text)
                    .build();
        }
        boolean word = field == null ? EmploymentWords.of(text).whole() : field.equals("employmentType");
        if (word) {
            return Posting.builder("")
                    .employment(new Employment(text, null, null))
                    .build();
        }
        return Posting.builder("")
                .description(HtmlText.describe(HtmlText.unwrap(text)))
                .build();
    }

    private static @Nullable String word(EmploymentFinding.@Nullable Axis axis) {
        return axis == null ? null : axis.word();
    }
}
