package dev.tideline.enrichment.salary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {

    private static final LocalDate DAY = LocalDate.of(2031, 2, 3);

    private final ExchangeRates rates =
            new ExchangeRates(DAY, "EUR", Map.of("USD", new BigDecimal("1.25"), "JPY", new BigDecimal("160")));

    @Test
    void shouldConvertToAndFromAndAcrossTheBase() {
        BigDecimal amount = new BigDecimal("100000");

        assertThat(rates.convert(amount, "USD", "EUR"))
                .hasValueSatisfying(is -> assertThat(is).isEqualByComparingTo("80000"));
        assertThat(rates.convert(amount, "EUR", "JPY"))
                .hasValueSatisfying(is -> assertThat(is).isEqualByComparingTo("16000000"));
        assertThat(rates.convert(amount, "USD", "JPY"))
                .hasValueSatisfying(is -> assertThat(is).isEqualByComparingTo("12800000"));
    }

    @Test
    void shouldNotConvertWithoutARate() {
        assertThat(rates.convert(BigDecimal.TEN, "HUF", "EUR")).isEmpty();
        assertThat(rates.convert(BigDecimal.TEN, "EUR", "HUF")).isEmpty();
        assertThat(rates.convert(BigDecimal.TEN, "HUF", "HUF")).contains(BigDecimal.TEN);
    }

    @Test
    void shouldRefuseARateThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExchangeRates(DAY, "EUR", Map.of("USD", BigDecimal.ZERO)))
                .withMessageContaining("USD");
    }
}
