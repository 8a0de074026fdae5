package dev.tideline.enrichment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseTest {

    @Test
    void shouldUnescapeTheTextAndTakeTheHintsFromTheLabel() {
        Case labelled =
                Case.parse("salary\tPay:\\t60\\n\\\\80k\\d\t{\"ranges\":[],\"given\":{\"country\":\"DE\"}}\tmade");

        assertThat(labelled.subject()).isEqualTo("salary");
        assertThat(labelled.question().text()).isEqualTo("Pay:\t60\n\\80k\\d");
        assertThat(labelled.question().hints().text("country")).isEqualTo("DE");
    }

    @Test
    void shouldSayWhatIsWrongWithALine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Case.parse("salary\t60k"))
                .withMessageContaining("2 columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Case.parse("salary\t60k\t[]"))
                .withMessageContaining("no JSON object");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Case.parse("salary\t60k\t{"))
                .withMessageContaining("no JSON");
    }

    @Test
    void shouldCountOnlyTheCasesOfTheSubjectAndKeepTheMisses() {
        Subject shouting = new Subject() {
            @Override
            public String name() {
                return "shout";
            }

            @Override
            public Json answer(Question question) {
                return new JsonObject().put("said", question.text()).build();
            }

            @Override
            public Marks mark(Json label, Json answer) {
                String wanted = label.text("said");
                return Marks.of(wanted != null, true, answer.text("said").equals(wanted));
            }
        };
        List<Case> cases = List.of(
                Case.parse("shout\tHEY\t{\"said\":\"HEY\"}"),
                Case.parse("shout\tHO\t{\"said\":\"HA\"}"),
                Case.parse("shout\tHM\t{}"),
                Case.parse("whisper\they\t{}"));

        Scorecard card = Scorecard.of(shouting, cases);

        assertThat(card.marks()).isEqualTo(new Marks(3, 1, 2, 3, 1));
        assertThat(card.misses())
                .extracting(miss -> miss.question().question().text())
                .containsExactly("HO", "HM");
        assertThat(card.marks().precision()).isEqualTo(1.0 / 3);
        assertThat(card.marks().recall()).isEqualTo(0.5);
    }
}
