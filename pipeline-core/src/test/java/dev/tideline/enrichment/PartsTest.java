package dev.tideline.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.enrichment.employment.Employments;
import dev.tideline.enrichment.requirement.Requirements;
import dev.tideline.enrichment.section.Sections;
import dev.tideline.enrichment.workplace.Workplaces;
import dev.tideline.posting.Description;
import dev.tideline.posting.Posting;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** All parts over text that nobody would write. */
class PartsTest {

    @Test
    void shouldTakeTimeInProportionToTheText() {
        for (String unit : List.of(
                "remote ",
                "5+ years of ",
                "this role is fully ",
                "location: ",
                "3 days a week in ",
                "fluent in ",
                "full time ",
                "a\n",
                "requirements:\n",
                "degree in ",
                "must be us ")) {
            long once = fastest(unit, 10_000);
            long fourfold = fastest(unit, 40_000);
            assertThat(fourfold)
                    .as("four times \"%s\" against once: %d ns", unit, once)
                    .isLessThan(Math.max(once, 2_000_000) * 10);
        }
    }

    @Test
    void shouldNeverThrow() {
        Random random = new Random(11);
        List<String> words = List.of(
                "remote",
                "hybrid",
                "days",
                "3",
                "5+",
                "years",
                "of",
                "experience",
                "office",
                "in",
                "the",
                "full",
                "time",
                "location:",
                "-",
                "(",
                ",",
                ".",
                "\n",
                "a",
                "week",
                "degree",
                "english",
                "US",
                "only",
                "contract",
                "\uD83D\uDE00");
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(5) == 0 ? "" : " ");
            }
            readAll(text.toString());
        }
    }

    /** Of this thread alone: the machine has other work too. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long fastest(String unit, int times) {
        String text = unit.repeat(times);
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = cpuTime();
            readAll(text);
            fastest = Math.min(fastest, cpuTime() - start);
        }
        return fastest;
    }

    private static void readAll(String text) {
        PostingTokens tokens = PostingTokens.of(
                Posting.builder(text).description(new Description(text, text)).build());
        assertThat(Workplaces.read(tokens, List.of())).isNotNull();
        assertThat(Employments.read(tokens)).isNotNull();
        assertThat(Requirements.read(tokens, Sections.of(tokens.description()))).isNotNull();
        assertThat(Sections.of(text).at(text.length() / 2)).isNotNull();
    }
}
