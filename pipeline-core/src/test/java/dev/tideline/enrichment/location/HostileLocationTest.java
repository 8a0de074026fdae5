package dev.tideline.enrichment.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a location field, reading it ends soon and never throws. */
class HostileLocationTest {

    private static final int ROUNDS = 3;

    /** Linear would be 4; quadratic 16. */
    private static final double MOST_GROWTH = 10;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", ",", ";;;", "((((", "))))", "-", "--- - -", "Remote (", "\u0000", "\ud83c", "\udf00", "\u0301",
                        "'", ".",
                "UTC", "UTC-", "UTC+99 to", "123", "&", "and", "or", "OR", "+", "of", "the", "1 1 1", "\uFEFF", "ﷺ",
                        "(Remote)",
                "Remote Remote Hybrid", "CA, CA, CA", "in in in"
            })
    void shouldAnswerAnything(String text) {
        assertThatCode(() -> Shared.parse(text)).doesNotThrowAnyException();
        assertThatCode(() -> Shared.parse("Oslo" + text + "Bergen")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "San Francisco, CA, ",
                "Remote - ",
                "a b ",
                "New York / ",
                "((",
                "-x",
                ", ",
                "Paris London ",
                "Santa Cruz, ",
                "1 ",
                "\u0301",
                "Georgia; "
            })
    void shouldTakeLinearTime(String piece) {
        String text = piece.repeat(CleanText.LONGEST / 4 / piece.length() + 1);
        Shared.parse(text.repeat(4));

        double once = cheapest(text);
        double fourTimes = cheapest(text.repeat(4));

        assertThat(fourTimes).isLessThan(once * MOST_GROWTH + 2_000_000);
    }

    @Test
    void shouldReadTheHeadOfWhatIsTooLong() {
        LocationFinding finding = Shared.parse("Oslo; " + "x ".repeat(500_000));
        assertThat(Shared.places(finding)).isEqualTo("Oslo/Oslo/NO");
        assertThat(finding.partial()).isTrue();
    }

    private static double cheapest(String text) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long cheapest = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = clock.getCurrentThreadCpuTime();
            Shared.parse(text);
            cheapest = Math.min(cheapest, clock.getCurrentThreadCpuTime() - start);
        }
        return cheapest;
    }
}
