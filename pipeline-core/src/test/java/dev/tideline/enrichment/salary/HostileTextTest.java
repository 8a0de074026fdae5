package dev.tideline.enrichment.salary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text from outside: whatever it is, reading it takes time in proportion to its length, and never throws. */
class HostileTextTest {

    private static final int SHORT = 40_000;
    private static final int TIMES = 4;
    private static final double QUADRATIC = TIMES * TIMES * 0.8;
    private static final String[] PIECES = {
        "$",
        "1",
        "00",
        ",",
        ".",
        " ",
        "-",
        "–",
        "k",
        "\n",
        "|",
        "(",
        ")",
        "/",
        "salary",
        "per",
        "hour",
        "USD",
        "€",
        "万",
        "円",
        "a",
        "For",
        "X",
        ":",
        "401(k)",
        "13.",
        "Monatsgehalt",
        "\u00A0",
        "\uD83D\uDE80",
        "\uD83D",
        "’",
        "+",
        "%"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "1",
                "1,",
                "1 ",
                "1.",
                "$1-",
                "$1 - ",
                "((",
                "salary ",
                "per ",
                "salary $90,000 - $95,000 ",
                "$1 per ",
                "For X: $90,000; ",
                "401(k) ",
                "| $1 |",
                "万",
                "\n$90,000",
                "A, "
            })
    void shouldReadInLinearTime(String shape) {
        String small = shape.repeat(SHORT / shape.length());
        String large = shape.repeat(TIMES * SHORT / shape.length());
        assertThat(ratio(large, small)).as("time for four times the text").isLessThan(QUADRATIC);
    }

    @Test
    void shouldReadDistinctAmountsInLinearTime() {
        assertThat(ratio(amounts(TIMES * 4_000), amounts(4_000))).isLessThan(QUADRATIC);
    }

    @Test
    void shouldNeverThrow() {
        for (long seed = 0; seed < 1_000; seed++) {
            String text = random(seed);
            for (Source source : Source.values()) {
                assertThatCode(() -> PayText.SALARIES.read(text, source, "CA"))
                        .as("seed %d", seed)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void shouldReadNoFartherThanTheCap() {
        String text = " ".repeat(200_000) + "Salary: $90,000";

        assertThat(PayText.read(text)).isEmpty();
    }

    private static String amounts(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("\n$").append(20_000 + i);
        }
        return text.toString();
    }

    private static String random(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            text.append(random.nextInt(3) == 0 ? " " : "");
        }
        return text.toString();
    }

    /** The least of a few tries: the compiler may be at work in one, and quadratic time shows in every one. */
    private static double ratio(String large, String small) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 5 && least >= QUADRATIC; i++) {
            least = Math.min(least, (double) best(large) / Math.max(best(small), 1_000_000));
        }
        return least;
    }

    /** Processor time in nanoseconds, the least of a few runs: neighbours on the machine must not fail the test. */
    private static long best(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            PayText.SALARIES.read(text, Source.DESCRIPTION, null);
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return best;
    }
}
