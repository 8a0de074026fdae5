package dev.tideline.enrichment.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tideline.enrichment.scoring.Question;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTitleTest {

    private static final List<String> BITS = List.of(
            "Senior",
            "/",
            "(",
            ")",
            "Engineer",
            "-",
            ", ",
            " ",
            "|",
            "II",
            "m/w/d",
            "🚀",
            "＆",
            "of",
            "Director",
            ":in",
            "&#",
            "#",
            "シニア",
            "\u0000",
            "\ud800",
            "Manager",
            "Principal",
            "*",
            "'",
            "·e",
            "1",
            "٣",
            "İ",
            "ﬁ",
            "Staff",
            "\u202e");

    @RepeatedTest(200)
    void shouldReadAnyString(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder title = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            title.append(
                    random.nextInt(4) == 0
                            ? Character.toString(random.nextInt(0x10000))
                            : BITS.get(random.nextInt(BITS.size())));
        }

        assertThatCode(() -> new TitleSubject().answer(Question.of(title.toString())))
                .as("seed %d: %s", repetition.getCurrentRepetition(), title)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "()", "((((", "///", "m/w/d", "(m/w/d)", "12345", "🚀", "Remote"})
    void shouldReadATitleThatSaysNothing(String title) {
        TitleFinding finding = Titles.read(title);

        assertThat(finding.seniority()).isNull();
        assertThat(finding.titleProvenance().confidence()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void shouldReadNoMoreThanTheBeginningOfAnEndlessTitle() {
        String endless = "Senior Boat Engineer - " + "(Hull / ".repeat(100_000);

        TitleFinding finding = Titles.read(endless);

        assertThat(finding.normalisedTitle()).isEqualTo("Boat Engineer");
        assertThat(finding.specialisation()).hasSizeLessThan(500);
    }
}
