package dev.tideline.enrichment.title;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.JsonObject;
import dev.tideline.enrichment.Provenance;
import dev.tideline.enrichment.scoring.Marks;
import dev.tideline.enrichment.scoring.Question;
import dev.tideline.enrichment.scoring.Subject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a title says.
 *
 * <p>The answer: {@code normalisedTitle}, {@code seniority} (as {@link Seniority#text}, or null), {@code track}
 * ({@code ic}, {@code management}), {@code specialisation} (or null), {@code level} (number or null); then
 * {@code titleRule} and {@code confidence} of the normalised title, {@code seniorityRule} and
 * {@code seniorityConfidence} where there is a grade, {@code trackRule} and {@code trackConfidence}. Of these a label's
 * members are compared, and no others.
 */
public final class TitleSubject implements Subject {

    private static final List<String> COMPARED =
            List.of("normalisedTitle", "seniority", "track", "specialisation", "level");

    @Override
    public String name() {
        return "title";
    }

    @Override
    public Json answer(Question question) {
        TitleFinding finding = Titles.read(question.text());
        Seniority seniority = finding.seniority();
        Integer level = finding.level();
        JsonObject answer = new JsonObject()
                .put("normalisedTitle", finding.normalisedTitle())
                .put("seniority", seniority == null ? null : seniority.text())
                .put("track", finding.track().text())
                .put("specialisation", finding.specialisation())
                .put("level", level == null ? null : BigDecimal.valueOf(level));
        put(answer, "titleRule", "confidence", finding.titleProvenance());
        put(answer, "seniorityRule", "seniorityConfidence", finding.seniorityProvenance());
        put(answer, "trackRule", "trackConfidence", finding.trackProvenance());
        return answer.build();
    }

    private static void put(JsonObject answer, String rule, String confidence, @Nullable Provenance provenance) {
        if (provenance != null) {
            answer.put(rule, provenance.rule()).put(confidence, BigDecimal.valueOf(provenance.confidence()));
        }
    }

    @Override
    public Marks mark(Json label, Json answer) {
        int wanted = 0;
        int given = 0;
        int right = 0;
        for (String member : COMPARED) {
            if (label.has(member)) {
                String value = label.scalar(member);
                String answered = answer.scalar(member);
                wanted += value == null ? 0 : 1;
                given += answered == null ? 0 : 1;
                right += value != null && value.equals(answered) ? 1 : 0;
            }
        }
        return Marks.of(wanted, given, right, true);
    }
}
