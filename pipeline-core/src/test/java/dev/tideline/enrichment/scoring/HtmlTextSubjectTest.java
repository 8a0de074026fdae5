package dev.tideline.enrichment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextSubjectTest {

    /** One label of ten is a shorthand, "(200,000 times)", for a text that no line of a file can hold. */
    @Test
    void shouldAnswerTheLabelledCases() {
        assertThat(LabelledCases.score(new HtmlTextSubject()).marks().exactRate())
                .isGreaterThanOrEqualTo(0.9);
    }
}
