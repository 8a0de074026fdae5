package dev.tideline.enrichment.salary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "85000 | 85000",
                "85,000 | 85000",
                "85.000 | 85000",
                "85 000 | 85000",
                "85\u00A0000 | 85000",
                "85\u202F000 | 85000",
                "85\u2009000 | 85000",
                "85'000 | 85000",
                "85’000 | 85000",
                "85,000.50 | 85000.50",
                "85.000,50 | 85000.50",
                "85 000,50 | 85000.50",
                "1,085,000 | 1085000",
                "1.085.000 | 1085000",
                "1 085 000 | 1085000",
                "12,00,000 | 1200000",
                "1,12,00,000 | 11200000",
                "19,19 | 19.19",
                "38.5 | 38.5",
                "16.– | 16",
                "25.000,- | 25000",
                "85,000. | 85000",
                "85,000, | 85000",
                "0.125 | 0.125"
            })
    void shouldReadNumbersInAllSpellings(String text, String value) {
        Amount amount = new NumberScanner(text, text.length()).scan(0);

        assertThat(amount).isNotNull();
        assertThat(amount.value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01.02.2031", "1.2.3", "12,34,56", "2031,2032", "1234567890123456789", "10.20.30.40"})
    void shouldNotReadDatesVersionsAndKeysAsAmounts(String text) {
        NumberScanner numbers = new NumberScanner(text, text.length());

        assertThat(numbers.scan(0)).isNull();
        assertThat(numbers.end()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"85 0000 | 85", "1234 567 | 1234", "85,000 120 | 85000"})
    void shouldNotJoinWhatASpaceParts(String text, String value) {
        Amount amount = new NumberScanner(text, text.length()).scan(0);

        assertThat(amount).isNotNull();
        assertThat(amount.value()).isEqualByComparingTo(value);
    }
}
