package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.WorkplaceType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "SALARIED_FT, full_time, ",
        "HOURLY_PT, part_time, ",
        "full-or-part-time, , ",
        "PER_DIEM, , per_diem",
        "fulltime_fixed_term, full_time, fixed_term",
        "parttime_minijob, part_time, ",
        "traineeship, , internship",
        "Internal transfer, , ",
        "contract_temp, , contract",
        "Vollzeit, full_time, ",
        "Volunteer, , volunteer"
    })
    void shouldReadEmploymentsAsProvidersNameThem(String word, String hours, String contract) {
        assertThat(Words.employment(word).hours()).isEqualTo(hours);
        assertThat(Words.employment(word).contract()).isEqualTo(contract);
    }

    @ParameterizedTest
    @CsvSource({"two_weeks, ", "2 WEEKS, ", "biweekly, ", "1 HOUR, hour", "YEARLY, year", "per annum, year", "NONE, "})
    void shouldReadThePeriodOfPay(String word, String period) {
        assertThat(Words.period(word)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({
        "Non-Remote, ",
        "Not Remote, ",
        "ORA_ON_SITE, ONSITE",
        "TELECOMMUTE, REMOTE",
        "in_office, ONSITE",
        "unspecified, "
    })
    void shouldReadAWorkplaceOnlyFromAWholeWord(String word, WorkplaceType expected) {
        assertThat(Words.workplace(word)).isEqualTo(expected);
    }
}
