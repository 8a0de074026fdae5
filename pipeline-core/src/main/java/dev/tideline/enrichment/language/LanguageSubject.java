package dev.tideline.enrichment.language;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.JsonObject;
import dev.tideline.enrichment.Provenance;
import dev.tideline.enrichment.scoring.Marks;
import dev.tideline.enrichment.scoring.Question;
import dev.tideline.enrichment.scoring.Subject;
import dev.tideline.vocabulary.Tokens;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks for the language of a text; the hint {@code language} is what a provider states.
 *
 * <p>The answer: {@code language} (ISO 639-1 or null), {@code languages} (array of {@code code} and {@code share}),
 * {@code stated} (code or null), and where there is a language {@code field}, {@code rule} and {@code confidence}.
 * A label's {@code language} is compared, and its {@code languages} where it has them, as codes.
 */
public final class LanguageSubject implements Subject {

    @Override
    public String name() {
        return "language";
    }

    @Override
    public Json answer(Question question) {
        LanguageFinding finding = Languages.read(
                "text", Tokens.of(question.text()), question.hints().text("language"));
        JsonObject answer = new JsonObject()
                .put("language", finding.language())
                .put(
                        "languages",
                        finding.languages().stream()
                                .map(each -> new JsonObject()
                                        .put("code", each.code())
                                        .put("share", BigDecimal.valueOf(each.share()))
                                        .build())
                                .toList())
                .put("stated", finding.stated());
        Provenance provenance = finding.provenance();
        if (provenance != null) {
            answer.put("field", provenance.field())
                    .put("rule", provenance.rule())
                    .put("confidence", BigDecimal.valueOf(provenance.confidence()));
        }
        return answer.build();
    }

    @Override
    public Marks mark(Json label, Json answer) {
        String wanted = label.text("language");
        String given = answer.text("language");
        boolean languagesRight = !label.has("languages") || codes(label).equals(codes(answer));
        int right = wanted != null && wanted.equals(given) ? 1 : 0;
        return Marks.of(
                wanted == null ? 0 : 1, given == null ? 0 : 1, right, languagesRight && Objects.equals(wanted, given));
    }

    private static Set<String> codes(Json object) {
        return object.items("languages").stream()
                .map(each -> each instanceof Json.Members ? each.text("code") : each.asText())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
