package dev.tideline.enrichment.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.Description;
import dev.tideline.posting.Posting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementsTest {

    @Test
    void shouldReadYearsHoweverTheyAreWritten() {
        Map<String, Integer> expected = Map.ofEntries(
                Map.entry("12+ years of professional experience", 12),
                Map.entry("At least five years of experience in sales", 5),
                Map.entry("3-5 years of relevant work experience", 3),
                Map.entry("Minimum 2 years working with kites", 2),
                Map.entry("- 7+ years in kite design", 7),
                Map.entry("Experience with kites (4+ years)", 4),
                Map.entry("Mindestens 3 Jahre Berufserfahrung", 3),
                Map.entry("5 ans d'expérience minimum", 5),
                Map.entry("Al menos 4 años de experiencia", 4),
                Map.entry("Minimaal 2 jaar werkervaring", 2),
                Map.entry("Minimum 3 lata doświadczenia", 3),
                Map.entry("3年以上の実務経験", 3));

        expected.forEach((text, years) ->
                assertThat(read(text).experienceYearsMin()).as(text).isEqualTo(years));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For over 20 years we have built kites.",
                "We have 15 years of experience in kites.",
                "Options vest over 4 years with a 1 year cliff.",
                "A gift at your 4 years anniversary",
                "Over the past 10 years kites changed.",
                "You must be at least 18 years old.",
                "4-year college degree or equivalent experience",
                "About us\nA team with 12+ years of experience in kites",
                "Benefits\n- Sabbatical after 5 years of experience with us"
            })
    void shouldNeverTakeOtherYearsForExperience(String text) {
        assertThat(read(text).experienceYearsMin()).isNull();
    }

    @Test
    void shouldTellLeadingPeopleFromExperienceAndFromManagingThings() {
        RequirementsFinding finding = read("12+ years of professional experience as a technical leader, including 5+"
                + " years in people leadership roles.\n8 years of product management experience");

        assertThat(finding.experienceYearsMin()).isEqualTo(12);
        assertThat(finding.leadershipYearsMin()).isEqualTo(5);
        assertThat(finding.experience()).extracting(Experience::leadership).containsExactly(false, true, false);
    }

    @Test
    void shouldLeaveOutWhatIsOnlyPreferred() {
        RequirementsFinding finding = read("Requirements\n- 3+ years of experience, ideally at sea\n- 6+ years of kite"
                + " experience preferred\nNice to have\n- 9+ years of experience in wind");

        assertThat(finding.experienceYearsMin()).isEqualTo(3);
        assertThat(finding.experience()).extracting(Experience::preferred).containsExactly(false, true, true);
    }

    @Test
    void shouldTakeTheLeastOfAChoice() {
        assertThat(read("8+ years of experience with a Bachelor's degree or 5+ years of experience with a"
                                + " Master's degree")
                        .experienceYearsMin())
                .isEqualTo(5);
    }

    @Test
    void shouldReadDegrees() {
        Degree technical = read("Technical degree in a related field, or equivalent practical experience.")
                .degree();
        Degree lowest = read("BS or MS in kite science. PhD in wind preferred").degree();

        assertThat(technical).isNotNull();
        assertThat(technical.level()).isEqualTo(Degree.Level.ANY);
        assertThat(technical.orEquivalent()).isTrue();
        assertThat(lowest).isNotNull();
        assertThat(lowest.level()).isEqualTo(Degree.Level.BACHELOR);
        assertThat(lowest.preferred()).isFalse();
        assertThat(lowest.orEquivalent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A high degree of autonomy",
                "360 degree feedback",
                "No degree needed",
                "Scrum Master and MS Office"
            })
    void shouldNotTakeOtherDegreesForDegrees(String text) {
        assertThat(read(text).degree()).isNull();
    }

    @Test
    void shouldReadWhoMayApply() {
        Map<String, String> expected = Map.of(
                "US based applicants only", "RESIDENCE US",
                "You must be located in the United Kingdom.", "RESIDENCE GB",
                "Applicants must be authorized to work in the U.S.", "WORK_AUTHORIZATION US",
                "Must be a U.S. citizen.", "CITIZENSHIP US",
                "An active Top Secret clearance", "CLEARANCE null",
                "We are unable to provide visa sponsorship.", "NO_SPONSORSHIP null",
                "Visa sponsorship is available.", "SPONSORSHIP null");

        expected.forEach((text, limit) -> assertThat(read(text).limits())
                .as(text)
                .extracting(each -> each.kind() + " " + each.place())
                .containsExactly(limit));
        assertThat(read("We strive to be a good corporate citizen.").limits()).isEmpty();
    }

    @Test
    void shouldReadLanguages() {
        Map<String, String> expected = Map.of(
                "Fluent in English and German", "[en, de]",
                "Excellent written and spoken French", "[fr]",
                "English (C1)", "[en]",
                "Sehr gute Deutschkenntnisse", "[de]",
                "Please send your application in English.", "[]");

        expected.forEach((text, languages) -> assertThat(read(text).languages().stream()
                        .map(SpokenLanguage::language)
                        .toList())
                .as(text)
                .hasToString(languages));
    }

    @Test
    void shouldSayWhereItStands() {
        String text = "Kites!\n- 3+ years of experience";

        Experience experience = read(text).experience().get(0);

        assertThat(experience.provenance().span()).isNotNull();
        assertThat(experience.provenance().span().of(text)).isEqualTo("3+ years of experience");
        assertThat(experience.provenance().rule()).isEqualTo("experience");
    }

    private static RequirementsFinding read(String text) {
        return Requirements.read(
                Posting.builder("").description(new Description(text, text)).build());
    }
}
