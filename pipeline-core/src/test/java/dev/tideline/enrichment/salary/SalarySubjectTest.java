package dev.tideline.enrichment.salary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.JsonObject;
import dev.tideline.enrichment.scoring.Case;
import dev.tideline.enrichment.scoring.Marks;
import dev.tideline.enrichment.scoring.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalarySubjectTest {

    private final SalarySubject subject = new SalarySubject(PayText.SALARIES);

    @Test
    void shouldAnswerInTheLabelsOwnTerms() {
        Json answer = subject.answer(Question.of("<p>Zone A: <b>$71,000</b> &mdash; <b>$82,000</b> per year</p>"));

        Json range = answer.items("ranges").get(0);
        assertThat(range.number("min")).isEqualByComparingTo("71000");
        assertThat(range.text("currency")).isEqualTo("USD");
        assertThat(range.text("period")).isEqualTo("year");
        assertThat(range.text("basis")).isEqualTo("base");
        assertThat(range.text("scope")).isEqualTo("Zone A");
        assertThat(range.text("raw")).isEqualTo("$71,000 — $82,000 per year");
        assertThat(range.text("source")).isEqualTo("description_text");
        assertThat(range.has("rule")).isTrue();
        assertThat(answer.at("envelope").number("max")).isEqualByComparingTo("82000");
    }

    @Test
    void shouldTakeTheHints() {
        Json inToronto = new JsonObject()
                .put("locations", List.of(new Json.Text("Toronto, ON, Canada"), new Json.Text("Remote - Canada")))
                .build();
        Json salaryField =
                new JsonObject().put("country", "DE").put("field", "salary").build();

        assertThat(subject.answer(new Question("Salary: $71,000", inToronto))
                        .items("ranges")
                        .get(0)
                        .text("currency"))
                .isEqualTo("CAD");
        assertThat(subject.answer(new Question("71.000 - 82.000", salaryField)).items("ranges"))
                .hasSize(1);
    }

    @Test
    void shouldMarkOnlyWhatIsLabelledAndScopesLeniently() {
        Case labelled = Case.parse("salary\tFor Springfield-based roles: salary $71,000 - $82,000\t"
                + "{\"ranges\":[{\"min\":71000,\"max\":82000,\"currency\":\"USD\",\"scope\":\"springfield \"}]}");
        Case wrong =
                Case.parse("salary\tSalary: $71,000\t{\"ranges\":[{\"min\":71000,\"max\":null,\"currency\":\"USD\"}]}");

        assertThat(subject.mark(labelled.label(), subject.answer(labelled.question())))
                .isEqualTo(new Marks(1, 1, 1, 1, 1));
        assertThat(subject.mark(wrong.label(), subject.answer(wrong.question())))
                .isEqualTo(new Marks(1, 0, 1, 1, 0));
    }
}
