package dev.tideline.enrichment.workplace;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.JsonObject;
import dev.tideline.canonical.MalformedJsonException;
import dev.tideline.enrichment.scoring.Marks;
import dev.tideline.enrichment.scoring.Question;
import dev.tideline.enrichment.scoring.Subject;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import dev.tideline.text.HtmlText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The subject {@code workplace}.
 *
 * <p>A question is a description (text or HTML); or {@code title: } and a title; or the name of a provider, a space and
 * a JSON object with members of its own kind ({@code workplaceType}, {@code isRemote}, {@code location} ..., also
 * {@code title} and {@code description}). The hint {@code field} may be {@code title} or {@code location}, the hint
 * {@code locations} holds texts of locations.
 *
 * <p>The answer: {@code workplaceType} (remote, hybrid, onsite or null), {@code confidence}, {@code rule},
 * {@code policy} (the sentence that says so), {@code officeText} (the sentence about being in the office),
 * {@code officeDays} (a week), {@code officeRate} (where rarer); each null where not said. Only the workplace type is
 * marked, and {@code officeDays} where a label has it.
 */
public final class WorkplaceSubject implements Subject {

    private static final String TITLE = "title: ";

    @Override
    public String name() {
        return "workplace";
    }

    @Override
    public Json answer(Question question) {
        List<String> places = texts(question.hints().items("locations"));
        Posting posting = posting(question, places);
        WorkplaceFinding finding = Workplaces.read(posting, Workplaces.placeModes(places));
        OfficeRequirement office = finding.office();
        return new JsonObject()
                .put("workplaceType", word(finding.type()))
                .put(
                        "confidence",
                        finding.provenance() == null
                                ? null
                                : BigDecimal.valueOf(finding.provenance().confidence()))
                .put(
                        "rule",
                        finding.provenance() == null
                                ? null
                                : finding.provenance().rule())
                .put(
                        "policy",
                        finding.policy() == null ? null : finding.policy().text())
                .put("officeText", office == null ? null : office.text())
                .put(
                        "officeDays",
                        office == null || office.daysPerWeek() == null
                                ? null
                                : BigDecimal.valueOf(office.daysPerWeek()))
                .put("officeRate", office == null ? null : office.rate())
                .build();
    }

    @Override
    public Marks mark(Json label, Json answer) {
        String wanted = label.text("workplaceType");
        String given = answer.text("workplaceType");
        boolean daysRight =
                !label.has("officeDays") || Objects.equals(label.scalar("officeDays"), answer.scalar("officeDays"));
        boolean equal = wanted != null && wanted.equals(given);
        return Marks.of(wanted == null ? 0 : 1, given == null ? 0 : 1, equal ? 1 : 0, daysRight);
    }

    private static Posting posting(Question question, List<String> places) {
        String text = question.text();
        String field = question.hints().text("field");
        int brace = text.indexOf('{');
        Json object = brace > 0 && text.indexOf(' ') == brace - 1 ? object(text.substring(brace)) : Json.Null.NULL;
        if (object instanceof Json.Members) {
            String location = object.text("location");
            places.addAll(location != null ? List.of(location) : texts(object.items("locations")));
            String description = object.text("description");
            return Posting.builder(Objects.requireNonNullElse(object.text("title"), ""))
                    .workplaceType(WorkplaceFields.read(object))
                    .offices(texts(object.items("offices")))
                    .description(HtmlText.describe(description == null ? null : HtmlText.unwrap(description)))
                    .build();
        } else if (text.startsWith(TITLE) || "title".equals(field)) {
            return Posting.builder(text.startsWith(TITLE) ? text.substring(TITLE.length()) : text)
                    .build();
        } else if ("location".equals(field)) {
            places.add(text);
            return Posting.builder("").build();
        }
        return Posting.builder("")
                .description(HtmlText.describe(HtmlText.unwrap(text)))
                .build();
    }

    private static Json object(String text) {
        try {
            return Json.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJsonException e) {
            return Json.Null.NULL;
        }
    }

    private static List<String> texts(List<Json> items) {
        List<String> texts = new ArrayList<>();
        for (Json item : items) {
            String text = item.asText() != null ? item.asText() : item.text("name");
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static @Nullable String word(@Nullable WorkplaceType type) {
        return type == null ? null : type.name().toLowerCase(Locale.ROOT);
    }
}
