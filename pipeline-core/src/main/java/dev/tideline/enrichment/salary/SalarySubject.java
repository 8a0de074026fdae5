package dev.tideline.enrichment.salary;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.JsonObject;
import dev.tideline.enrichment.scoring.Marks;
import dev.tideline.enrichment.scoring.Question;
import dev.tideline.enrichment.scoring.Subject;
import dev.tideline.text.HtmlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Salary as a question: {@code {"ranges": [{min, max, currency, period, basis, scope?, tax?, paymentsPerYear?, raw,
 * start, end, confidence, rule, source}], "envelope": {min, max, currency, period, basis} or null}}. Start and end are of
 * the question's text as a reader sees it. Hints: {@code country}, {@code field}, {@code locations}.
 */
public final class SalarySubject implements Subject {

    private static final List<String> NUMBERS = List.of("min", "max", "paymentsPerYear");
    private static final List<String> WORDS = List.of("currency", "period", "basis", "tax");

    private final Salaries salaries;

    public SalarySubject(Salaries salaries) {
        this.salaries = salaries;
    }

    @Override
    public String name() {
        return "salary";
    }

    @Override
    public Json answer(Question question) {
        String field = question.hints().text("field");
        SalaryFinding finding =
                salaries.read(HtmlText.of(HtmlText.unwrap(question.text())), source(field), country(question.hints()));
        return new JsonObject()
                .put(
                        "ranges",
                        finding.ranges().stream().map(SalarySubject::json).toList())
                .put("envelope", finding.envelope().map(SalarySubject::json).orElse(Json.Null.NULL))
                .build();
    }

    /** A range is right if it agrees in every member that the label has; a scope if either text holds the other. */
    @Override
    public Marks mark(Json label, Json answer) {
        List<Json> wanted = label.items("ranges");
        List<Json> given = answer.items("ranges");
        List<Json> open = new ArrayList<>(given);
        int right = 0;
        for (Json want : wanted) {
            Json match =
                    open.stream().filter(give -> agrees(want, give)).findFirst().orElse(null);
            if (match != null) {
                open.remove(match);
                right++;
            }
        }
        return Marks.of(wanted.size(), given.size(), right, true);
    }

    private static Source source(@Nullable String field) {
        return switch (field == null ? "" : field) {
            case "salary" -> Source.SALARY_FIELD;
            case "title" -> Source.TITLE;
            case "location" -> Source.LOCATION;
            default -> Source.DESCRIPTION;
        };
    }

    /** The country given, else the one that every location names. */
    private @Nullable String country(Json hints) {
        String country = hints.text("country");
        return country != null ? country : salaries.countryOf(hints.items("locations"));
    }

    private static Json json(SalaryRange range) {
        JsonObject object = new JsonObject()
                .put("min", range.min())
                .put("max", range.max())
                .put("currency", range.currency())
                .put("period", range.period().word())
                .put("basis", range.basis().word());
        if (range.scope() != null) {
            object.put("scope", range.scope());
        }
        if (range.tax() != null) {
            object.put("tax", range.tax().word());
        }
        if (range.paymentsPerYear() != null) {
            object.put("paymentsPerYear", range.paymentsPerYear());
        }
        object.put("raw", range.raw());
        var span = range.provenance().span();
        if (span != null) {
            object.put("start", span.start()).put("end", span.end());
        }
        return object.put("confidence", BigDecimal.valueOf(range.provenance().confidence()))
                .put("rule", range.provenance().rule())
                .put("source", range.provenance().field())
                .build();
    }

    private static Json json(Envelope envelope) {
        return new JsonObject()
                .put("min", envelope.min())
                .put("max", envelope.max())
                .put("currency", envelope.currency())
                .put("period", envelope.period().word())
                .put("basis", envelope.basis().word())
                .build();
    }

    private static boolean agrees(Json want, Json give) {
        return NUMBERS.stream().allMatch(name -> !want.has(name) || equal(want.number(name), give.number(name)))
                && WORDS.stream().allMatch(name -> !want.has(name) || Objects.equals(want.text(name), give.text(name)))
                && (!want.has("scope") || scopesAgree(want.text("scope"), give.text("scope")));
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private static boolean scopesAgree(@Nullable String want, @Nullable String give) {
        String wanted = letters(want);
        String given = letters(give);
        return wanted.isEmpty() == given.isEmpty() && (wanted.contains(given) || given.contains(wanted));
    }

    private static String letters(@Nullable String text) {
        StringBuilder out = new StringBuilder();
        if (text != null) {
            text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
