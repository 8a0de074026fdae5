package dev.tideline.enrichment.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.enrichment.scoring.LabelledCases;
import dev.tideline.enrichment.scoring.Scorecard;
import org.junit.jupiter.api.Test;

class TitleCasesTest {

    @Test
    void shouldAnswerNearlyAllLabelledCases() {
        Scorecard card = LabelledCases.score(new TitleSubject());

        assertThat(card.marks().cases()).isPositive();
        assertThat(card.marks().exactRate()).isGreaterThanOrEqualTo(0.97);
    }
}
