package dev.tideline.enrichment.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.vocabulary.Table;
import dev.tideline.vocabulary.Tokens;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Long texts: scripts and function words tell their languages, without trigrams. */
class LanguageTextsTest {

    static Stream<List<String>> texts() {
        return Table.rows(LanguageTextsTest.class, "texts.tsv", 2).stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldBeClearWithoutTrigrams(List<String> row) {
        Blocks blocks = Blocks.of(Tokens.of(text(row)));

        assertThat(blocks.clear()).containsOnlyKeys(row.get(0));
        assertThat(blocks.isMostlyClear()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldTellTheLanguageOfALongText(List<String> row) {
        LanguageFinding finding = Languages.read("text", Tokens.of(text(row)), null);

        assertThat(finding.language()).isEqualTo(row.get(0));
        assertThat(finding.languages()).extracting(LanguageFinding.Share::code).containsExactly(row.get(0));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldTellTheSharesBesideEnglish(List<String> row) {
        String english = text(texts().findFirst().orElseThrow());
        String code = row.get(0);

        LanguageFinding finding = Languages.read("text", Tokens.of(text(row).repeat(2) + "\n" + english), null);

        if (!code.equals("en")) {
            assertThat(finding.language()).isEqualTo(code);
            assertThat(finding.languages())
                    .extracting(LanguageFinding.Share::code)
                    .containsExactly(code, "en");
        }
    }

    @Test
    void shouldHaveATextInEachLanguage() {
        Set<String> told = Table.rows(Detector.class, "languages.tsv", 1).stream()
                .map(row -> LanguageCodes.merged(row.get(0)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(texts().map(row -> row.get(0))).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void shouldLeaveAListOfNamesUnclear() {
        Blocks blocks = Blocks.of(Tokens.of("Kafka Postgres Terraform Quarkus Debian Nextcloud\n".repeat(40)));

        assertThat(blocks.clear()).isEmpty();
        assertThat(Languages.read("text", Tokens.of("Kafka, Postgres, Terraform, Java\n".repeat(40)), null)
                        .language())
                .isNull();
    }

    /** Texts in scripts of few letters are stated once and repeated. */
    private static String text(List<String> row) {
        return (row.get(1) + "\n").repeat(1 + 700 / row.get(1).length());
    }
}
