package dev.tideline.enrichment.salary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.enrichment.scoring.LabelledCases;
import dev.tideline.enrichment.scoring.Scorecard;
import org.junit.jupiter.api.Test;

/** The floor under the labelled cases: no false pay, and nearly all true pay fully right. */
class SalaryCasesTest {

    private static final int POSITIVES = 179;

    @Test
    void shouldFindNearlyAllPayAndNothingElse() {
        Scorecard card = LabelledCases.score(new SalarySubject(new Salaries()));

        long falseAlarms = card.misses().stream()
                .filter(miss -> miss.question().label().items("ranges").isEmpty())
                .count();
        assertThat(falseAlarms).as("pay found where there is none").isZero();
        assertThat(card.misses().size()).as("misses").isLessThanOrEqualTo(POSITIVES * 7 / 100);
    }
}
