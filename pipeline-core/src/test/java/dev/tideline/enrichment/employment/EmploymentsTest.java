package dev.tideline.enrichment.employment;

import static dev.tideline.vocabulary.EmploymentTerm.APPRENTICESHIP;
import static dev.tideline.vocabulary.EmploymentTerm.CONTRACT;
import static dev.tideline.vocabulary.EmploymentTerm.FIXED_TERM;
import static dev.tideline.vocabulary.EmploymentTerm.FULL_TIME;
import static dev.tideline.vocabulary.EmploymentTerm.INTERNSHIP;
import static dev.tideline.vocabulary.EmploymentTerm.PART_TIME;
import static dev.tideline.vocabulary.EmploymentTerm.PERMANENT;
import static dev.tideline.vocabulary.EmploymentTerm.TEMPORARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.enrichment.scoring.LabelledCases;
import dev.tideline.posting.Description;
import dev.tideline.posting.Employment;
import dev.tideline.posting.Posting;
import dev.tideline.vocabulary.EmploymentTerm;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmploymentsTest {

    @Test
    void shouldAnswerTheLabelledCases() {
        assertThat(LabelledCases.score(new EmploymentSubject()).marks().exactRate())
                .isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void shouldKeepHoursAndContractApart() {
        Posting posting = described("This is a full-time position.").toBuilder()
                .employment(new Employment("Regular", null, "permanent"))
                .build();

        EmploymentFinding finding = Employments.read(posting);

        assertThat(finding.raw()).isEqualTo("Regular");
        assertThat(finding.contract()).isNotNull();
        assertThat(finding.contract().word()).isEqualTo("permanent");
        assertThat(finding.contract().provenance().field()).isEqualTo("employment");
        assertThat(finding.hours()).isNotNull();
        assertThat(finding.hours().word()).isEqualTo("full_time");
        assertThat(finding.hours().provenance().field()).isEqualTo("description_text");
    }

    @Test
    void shouldNameNoHoursWhereBothAreOffered() {
        EmploymentFinding finding = Employments.read(described("Wir suchen dich in Voll- oder Teilzeit."));

        assertThat(finding.terms()).containsExactlyInAnyOrder(FULL_TIME, PART_TIME);
        assertThat(finding.hours()).isNotNull();
        assertThat(finding.hours().word()).isNull();
    }

    @Test
    void shouldReadHowOtherSourcesWriteIt() {
        Map<String, Set<EmploymentTerm>> expected = Map.ofEntries(
                Map.entry("Kiteworks | Boat Engineer | Bergen | Full-time", Set.of(FULL_TIME)),
                Map.entry("Feste Anstellung • Vollzeit • Bergen", Set.of(FULL_TIME, PERMANENT)),
                Map.entry("Job Types: Part-time, Temporary", Set.of(PART_TIME, TEMPORARY)),
                Map.entry("Die Stelle ist unbefristet und in Vollzeit zu besetzen", Set.of(FULL_TIME, PERMANENT)),
                Map.entry("Die Stelle ist zunächst auf 2 Jahre befristet", Set.of(FIXED_TERM)),
                Map.entry("CDD - 6 mois", Set.of(FIXED_TERM)),
                Map.entry("Nous recherchons un stagiaire", Set.of(INTERNSHIP)),
                Map.entry("Temporary - Not to exceed 1 year", Set.of(TEMPORARY)),
                Map.entry("Contratto a tempo indeterminato, full time", Set.of(FULL_TIME, PERMANENT)),
                Map.entry("Anställningsform: Tillsvidareanställning", Set.of(PERMANENT)),
                Map.entry("雇用形態：正社員", Set.of(PERMANENT)));

        expected.forEach((text, terms) ->
                assertThat(Employments.read(described(text)).terms()).as(text).isEqualTo(terms));
    }

    @Test
    void shouldReadWhatIsSaidOfThePosition() {
        Map<String, Set<EmploymentTerm>> expected = Map.of(
                "Employment type: Full-time", Set.of(FULL_TIME),
                "This is a 6-month contract.", Set.of(CONTRACT),
                "We are looking for a part-time kite maker.", Set.of(PART_TIME),
                "This is a permanent, full-time role.", Set.of(PERMANENT, FULL_TIME),
                "A temporary position over the summer", Set.of(TEMPORARY),
                "Unbefristeter Arbeitsvertrag in Vollzeit", Set.of(PERMANENT, FULL_TIME),
                "Type de contrat : CDI", Set.of(PERMANENT),
                "Fixed-term contract until June", Set.of(FIXED_TERM),
                "Contrato indefinido, jornada completa", Set.of(PERMANENT, FULL_TIME),
                "6 months contract", Set.of(CONTRACT));

        expected.forEach((text, terms) ->
                assertThat(Employments.read(described(text)).terms()).as(text).isEqualTo(terms));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Benefits for full-time employees",
                "5 years as a full-time kite maker",
                "You manage freelance designers and contract negotiations.",
                "We build B2B software for a C2C marketplace.",
                "You own internal tools and international contracts.",
                "This may convert to a full-time position.",
                "Internships and volunteer experience count."
            })
    void shouldStaySilentAboutOtherThings(String text) {
        assertThat(Employments.read(described(text)).terms()).isEmpty();
    }

    @Test
    void shouldReadTitles() {
        Map<String, Set<EmploymentTerm>> expected = Map.of(
                "Kite Design Intern", Set.of(INTERNSHIP),
                "Werkstudent Drachenbau (m/w/d)", Set.of(INTERNSHIP, PART_TIME),
                "Kite Maker (Contract)", Set.of(CONTRACT),
                "Kite Maker - Part Time", Set.of(PART_TIME),
                "Alternance - Cerf-volant", Set.of(APPRENTICESHIP),
                "Kite Buyer, 12 month FTC", Set.of(FIXED_TERM),
                "Contract Manager", Set.of(),
                "Internal Auditor", Set.of(),
                "Intern Program Manager", Set.of());

        expected.forEach((title, terms) -> assertThat(
                        Employments.read(Posting.builder(title).build()).terms())
                .as(title)
                .isEqualTo(terms));
    }

    private static Posting described(String text) {
        return Posting.builder("").description(new Description(text, text)).build();
    }
}
