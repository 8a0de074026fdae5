package dev.tideline.enrichment.location;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "São Paulo|sao paulo",
                "Winston-Salem|winston salem",
                "St. Louis|saint louis",
                "D.C.|dc",
                "Łódź|lodz",
                "Großpolen|grosspolen",
                "L'viv|lviv",
                "Bosnia & Herzegovina|bosnia and herzegovina",
                "İstanbul|istanbul",
                "東京|東京",
                "--|''"
            })
    void shouldFoldWhatDoesNotTellNamesApart(String name, String folded) {
        assertThat(NameFold.of(name)).isEqualTo(folded);
    }
}
