package dev.tideline.enrichment.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.enrichment.scoring.LabelledCases;
import org.junit.jupiter.api.Test;

class WorkplaceSubjectTest {

    @Test
    void shouldAnswerTheLabelledCases() {
        assertThat(LabelledCases.score(new WorkplaceSubject()).marks().exactRate())
                .isGreaterThanOrEqualTo(0.98);
    }
}
