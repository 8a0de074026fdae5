package dev.tideline.enrichment.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.enrichment.scoring.LabelledCases;
import dev.tideline.enrichment.scoring.Scorecard;
import org.junit.jupiter.api.Test;

class LanguageCasesTest {

    @Test
    void shouldAnswerNearlyAllLabelledCases() {
        Scorecard card = LabelledCases.score(new LanguageSubject());

        assertThat(card.marks().cases()).isPositive();
        assertThat(card.marks().exactRate()).isGreaterThanOrEqualTo(0.97);
    }
}
