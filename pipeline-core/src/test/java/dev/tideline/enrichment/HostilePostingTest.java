package dev.tideline.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tideline.enrichment.scope.LaunchPolicy;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.text.HtmlText;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole postings from outside: whatever they hold, reading one takes time in proportion to its length, and never throws. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePostingTest {

    private static final int SHORT = 50_000;
    private static final int TIMES = 4;
    private static final double QUADRATIC = TIMES * TIMES * 0.8;

    /** Less than that is noise: what does not read so far at all takes less. */
    private static final long LEAST_NANOS = 5_000_000;

    private static final String[] PIECES = {
        "<p>",
        "</p>",
        "<div",
        ">",
        "<li>",
        "<table><tr><td>",
        "&amp;",
        "&#x",
        "$",
        "€",
        "90,000",
        "1",
        ".",
        "-",
        "(",
        ")",
        "/",
        "|",
        ":",
        "\n",
        " ",
        "Senior",
        "Engineer",
        "Remote",
        "Berlin",
        "New York, NY",
        "DE",
        "salary",
        "per hour",
        "5+ years",
        "the",
        "und",
        "we are looking for a",
        "e\u0301",
        "\u0301",
        "\uD83D",
        "\uDE80",
        "給与",
        "\u202E",
        "\u0000"
    };

    private final PostingEnricher enricher = new PostingEnricher(LaunchPolicy.ENGLISH_US_CANADA);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b><i>",
                "<li><ul>",
                "<table><tr><td>",
                "&lt;",
                "7",
                "7 ",
                "$",
                "$1 - ",
                "((",
                "x",
                "| , ; ",
                "e\u0301\u0301\u0301",
                "\u0301",
                "the und ",
                "Kafka, ",
                "給与",
                "Berlin, ",
                "Senior ",
                "we are looking for a ",
                "5+ years of "
            })
    void shouldTakeTimeInProportionToThePosting(String unit) {
        String small = unit.repeat(SHORT / unit.length());
        String large = unit.repeat(TIMES * SHORT / unit.length());
        fastest(small);

        double ratio = (double) fastest(large) / Math.max(fastest(small), LEAST_NANOS);

        assertThat(ratio).as("time for four times the posting").isLessThan(QUADRATIC);
    }

    @Test
    void shouldNeverThrow() {
        for (long seed = 0; seed < 1_000; seed++) {
            Posting posting = posting(random(seed));

            assertThatCode(() -> enricher.enrich(posting)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    private static Posting posting(String text) {
        return Posting.builder(text)
                .description(HtmlText.describe(text))
                .locations(List.of(Location.of(text)))
                .build();
    }

    private static String random(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(80); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            text.append(random.nextInt(3) == 0 ? " " : "");
        }
        return text.toString();
    }

    /** Processor time of this thread in nanoseconds, the description's text included: the machine has other work too. */
    private long fastest(String text) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            assertThat(enricher.enrich(posting(text))).isNotNull();
            fastest = Math.min(fastest, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return fastest;
    }
}
