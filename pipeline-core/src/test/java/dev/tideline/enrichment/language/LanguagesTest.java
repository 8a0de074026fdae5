package dev.tideline.enrichment.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tideline.enrichment.PostingTokens;
import dev.tideline.posting.Posting;
import dev.tideline.text.HtmlText;
import dev.tideline.vocabulary.Tokens;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    private static final String ENGLISH =
            "Our yard builds wooden boats by hand, and you will help us to plan the work of"
                    + " the coming season. You talk to the owners, order the timber and keep the books of the harbour. ";
    private static final String GERMAN =
            "Unsere Werft baut Holzboote von Hand, und du hilfst uns, die Arbeit der nächsten"
                    + " Saison zu planen. Du sprichst mit den Eignern, bestellst das Holz und führst die Bücher des Hafens. ";

    @Test
    void shouldTakeTheStatedLanguageWhereTheTextAgrees() {
        LanguageFinding finding = Languages.read(PostingTokens.of(posting(ENGLISH.repeat(4), "en-GB")));

        assertThat(finding.language()).isEqualTo("en");
        assertThat(finding.stated()).isEqualTo("en");
        assertThat(finding.provenance())
                .satisfies(from -> assertThat(from.rule()).isEqualTo("stated-and-shown"));
    }

    @Test
    void shouldNotBelieveABoardsDefaultAgainstALongText() {
        LanguageFinding finding = Languages.read(PostingTokens.of(posting(GERMAN.repeat(4), "en")));

        assertThat(finding.language()).isEqualTo("de");
        assertThat(finding.stated()).isEqualTo("en");
        assertThat(finding.provenance())
                .satisfies(from -> assertThat(from.field()).isEqualTo("description_text"));
    }

    @Test
    void shouldBelieveTheStatedLanguageAgainstAMixedText() {
        LanguageFinding finding = Languages.read(PostingTokens.of(posting(GERMAN.repeat(4) + ENGLISH.repeat(2), "en")));

        assertThat(finding.language()).isEqualTo("en");
        assertThat(finding.languages()).extracting(LanguageFinding.Share::code).containsExactly("de", "en");
        assertThat(finding.provenance())
                .satisfies(from -> assertThat(from.confidence()).isLessThan(0.7));
    }

    @Test
    void shouldReportTheSharesOfSeveralLanguages() {
        LanguageFinding finding = Languages.read(PostingTokens.of(posting(GERMAN.repeat(6) + ENGLISH.repeat(3), null)));

        assertThat(finding.language()).isEqualTo("de");
        assertThat(finding.languages()).extracting(LanguageFinding.Share::code).containsExactly("de", "en");
        assertThat(finding.languages().get(0).share()).isBetween(0.55, 0.8);
    }

    @Test
    void shouldReadTheTitleWhereThereIsNoDescription() {
        LanguageFinding finding = Languages.read(
                PostingTokens.of(Posting.builder("Bootsbauer für unsere Werft").build()));

        assertThat(finding.language()).isEqualTo("de");
        assertThat(finding.provenance())
                .satisfies(from -> assertThat(from.field()).isEqualTo("title"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "€ 45.000 – 60.000",
                "Go, Kafka, Postgres, Terraform",
                "https://boats.example/jobs/77 boats@boats.example",
                "+49 30 1234567",
                "--- *** ---"
            })
    void shouldTellNoLanguageOfJunk(String text) {
        assertThat(Languages.read("text", Tokens.of(text), null).language()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"de,de", "pt_BR,pt", "German,de", "Deutsch,de", "nb-NO,no", "Norwegian,no", "he,he"})
    void shouldReadTheSpellingsOfAStatedLanguage(String stated, String code) {
        assertThat(LanguageCodes.of(stated)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "??", "Klingon", "12"})
    void shouldNotReadAStatedLanguageThatIsNone(String stated) {
        assertThat(LanguageCodes.of(stated)).isNull();
    }

    @Test
    void shouldAnswerManyThreadsAlike() {
        List<String> answers = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> Languages.read("text", Tokens.of(i % 2 == 0 ? ENGLISH : GERMAN), null)
                        .language())
                .toList();

        assertThat(answers)
                .containsExactlyElementsOf(IntStream.range(0, 64)
                        .mapToObj(i -> i % 2 == 0 ? "en" : "de")
                        .toList());
    }

    @RepeatedTest(50)
    void shouldReadAnyString(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = random.ints(random.nextInt(2_000), 0, 0x3100)
                .collect(StringBuilder::new, (out, c) -> out.append((char) c), StringBuilder::append)
                .toString();

        assertThatCode(() -> Languages.read("text", Tokens.of(text), null))
                .as("seed %d", repetition.getCurrentRepetition())
                .doesNotThrowAnyException();
    }

    private static Posting posting(String text, String language) {
        return Posting.builder("Harbour Planner")
                .description(HtmlText.describe("<p>" + text + "</p>"))
                .language(language)
                .build();
    }
}
