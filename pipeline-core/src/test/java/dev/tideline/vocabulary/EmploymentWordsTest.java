package dev.tideline.vocabulary;

import static dev.tideline.vocabulary.EmploymentTerm.APPRENTICESHIP;
import static dev.tideline.vocabulary.EmploymentTerm.CONTRACT;
import static dev.tideline.vocabulary.EmploymentTerm.FIXED_TERM;
import static dev.tideline.vocabulary.EmploymentTerm.FULL_TIME;
import static dev.tideline.vocabulary.EmploymentTerm.INTERNSHIP;
import static dev.tideline.vocabulary.EmploymentTerm.PART_TIME;
import static dev.tideline.vocabulary.EmploymentTerm.PERMANENT;
import static dev.tideline.vocabulary.EmploymentTerm.TEMPORARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmploymentWordsTest {

    @Test
    void shouldKnowTheWordsOfProvidersAndOfManyLanguages() {
        Map<String, Set<EmploymentTerm>> expected = Map.ofEntries(
                Map.entry("fulltime_permanent", Set.of(FULL_TIME, PERMANENT)),
                Map.entry("SALARIED_FT", Set.of(FULL_TIME)),
                Map.entry("Regular, Full time", Set.of(FULL_TIME, PERMANENT)),
                Map.entry("Full-Time (40 hours/week)", Set.of(FULL_TIME)),
                Map.entry("Fixed-term contract", Set.of(FIXED_TERM)),
                Map.entry("Vollzeit, unbefristet", Set.of(FULL_TIME, PERMANENT)),
                Map.entry("Teil- oder Vollzeit", Set.of(FULL_TIME)),
                Map.entry("Werkstudent (m/w/d)", Set.of(INTERNSHIP, PART_TIME)),
                Map.entry("Temps plein / CDI", Set.of(FULL_TIME, PERMANENT)),
                Map.entry("contrat d'alternance", Set.of(APPRENTICESHIP)),
                Map.entry("Umowa o pracę, pełny etat", Set.of(PERMANENT, FULL_TIME)),
                Map.entry("Contrato indefinido", Set.of(PERMANENT)),
                Map.entry("アルバイト", Set.of(PART_TIME)),
                Map.entry("정규직", Set.of(PERMANENT)),
                Map.entry("Contract type: Permanent", Set.of(PERMANENT)),
                Map.entry("umowa o pracę tymczasową", Set.of(TEMPORARY)),
                Map.entry("Fastansættelse", Set.of(PERMANENT)),
                Map.entry("contract_to_hire", Set.of(CONTRACT)));

        expected.forEach((field, terms) ->
                assertThat(EmploymentWords.of(field).terms()).as(field).isEqualTo(terms));
    }

    @Test
    void shouldTellAFieldFromProse() {
        assertThat(EmploymentWords.of("Full-time, permanent position").whole()).isTrue();
        assertThat(EmploymentWords.of("We never work full time").whole()).isFalse();
    }

    @Test
    void shouldNotTakeInternalForIntern() {
        assertThat(EmploymentWords.of("Internal").terms()).isEmpty();
    }
}
