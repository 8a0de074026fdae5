package dev.tideline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static final Phrases PHRASES = Phrases.of(PhrasesTest.class, "phrases.tsv");

    @Test
    void shouldFindWordsWhateverTheirCaseAccentsAndHyphens() {
        assertThat(found("Vèry-RIPE blood  orange!")).containsExactly("Vèry-RIPE blood  orange");
    }

    @Test
    void shouldNotReachAcrossTheEndOfAClause() {
        assertThat(found("Ripe. Apple, ripe; apple (ripe) apple")).isEmpty();
    }

    @Test
    void shouldReachAcrossACommaWhereThePhraseAllowsIt() {
        assertThat(found("fresh, today. Fresh tomorrow. Fresh. Today"))
                .containsExactly("fresh, today", "Fresh tomorrow");
    }

    @Test
    void shouldDropWhatATrapCovers() {
        assertThat(found("a ripe apple computer and a ripe apple")).containsExactly("ripe apple");
    }

    @Test
    void shouldReadNumbersRangesAndNumberWords() {
        assertThat(counts(
                        "12 boxes of apple. 3-5 boxes of sweet red apple. Five (5) boxes apple. Two to 4 boxes apple"))
                .containsExactly("12-12", "3-5", "5-5", "2-4");
    }

    @Test
    void shouldNotTakeAmountsOfMoneyAndPartsOfNumbersForNumbers() {
        assertThat(counts("$12 boxes of apple; B12 boxes of apple; 1.5 boxes of apple"))
                .containsExactly("1-1");
    }

    @Test
    void shouldTellAMinimumFromANumber() {
        assertThat(found("5 crates, 5+ crates, 5-6 crates")).containsExactly("5+ crates", "5-6 crates");
    }

    @Test
    void shouldCountWeekdays() {
        assertThat(PHRASES.in(Tokens.of("Open Tuesday, closed. Open Mon-Thu. Open Tuesdays and Fridays")))
                .extracting(Hit::min)
                .containsExactly(1, 4, 2);
    }

    @Test
    void shouldAnchorLabels() {
        assertThat(found("Colour: red\nthe colour: red\nColour\nred\nColour: red wine"))
                .containsExactly("Colour: red", "Colour\nred");
    }

    @Test
    void shouldTakeTimeInProportionToTheTextWhateverItHolds() {
        for (String unit : List.of("ripe ", "5 boxes of ", "colour: ", "open mon tue ", "((((", "1-2-3-", "<", ". ")) {
            long once = fastest(unit.repeat(20_000));
            long fourfold = fastest(unit.repeat(80_000));
            assertThat(fourfold)
                    .as("four times \"%s\" against once: %d ns", unit, once)
                    .isLessThan(Math.max(once, 1_000_000) * 10);
        }
    }

    @Test
    void shouldNeverThrow() {
        Random random = new Random(7);
        String letters = "aeé5 0-+.,;:()\n\t$#/'—全\uD83D\uDE00\u0301ripe";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(
                        random.nextInt(4) == 0
                                ? List.of("ripe ", "apple ", "5 ", "boxes ", "monday-")
                                        .get(random.nextInt(5))
                                : letters.charAt(random.nextInt(letters.length())));
            }
            Tokens tokens = Tokens.of(text.toString());
            for (Hit hit : PHRASES.in(tokens)) {
                assertThat(hit.to()).as(text.toString()).isBetween(hit.from() + 1, tokens.size());
            }
        }
    }

    /** Of this thread alone: the machine has other work too. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long fastest(String text) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = cpuTime();
            PHRASES.in(Tokens.of(text));
            fastest = Math.min(fastest, cpuTime() - start);
        }
        return fastest;
    }

    private static List<String> found(String text) {
        Tokens tokens = Tokens.of(text);
        return PHRASES.in(tokens).stream()
                .map(hit -> text.substring(tokens.start(hit.from()), tokens.end(hit.to() - 1)))
                .toList();
    }

    private static List<String> counts(String text) {
        return PHRASES.in(Tokens.of(text)).stream()
                .map(hit -> hit.min() + "-" + hit.max())
                .toList();
    }
}
