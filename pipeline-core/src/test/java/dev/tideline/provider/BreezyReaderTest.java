package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreezyReaderTest {

    private static final Fixture FIXTURE = Fixture.of("breezy");

    private final BreezyReader reader = new BreezyReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "$40 – $60 / day; 40; 60; day",
                "€3,500 / month; 3500; 3500; month",
                "22.50 - 25 / hour; 22.50; 25; hour",
                "$1.40k - $1.80k; ; ;",
                "Competitive; ; ;",
                "1,2.3.4 / year; ; ;"
            })
    void shouldReadASalaryOfTheUsualFormAndLeaveTheOthersText(
            String text, BigDecimal min, BigDecimal max, String period) throws Exception {
        PayRange pay =
                read(FIXTURE.with("$170,000 – $300,000.50 / year", text)).pay().get(0);

        assertThat(pay.raw()).isEqualTo(text);
        assertThat(pay.min() == null ? null : pay.min().stripTrailingZeros())
                .isEqualTo(min == null ? null : min.stripTrailingZeros());
        assertThat(pay.max()).isEqualTo(max);
        assertThat(pay.period()).isEqualTo(period);
    }

    @Test
    void shouldReadADepartmentThatIsAnObject() throws Exception {
        assertThat(read(FIXTURE.with("\"department\": \"Routes\"", "\"department\": {\"name\": \"Routes\"}"))
                        .departments())
                .containsExactly("Routes");
    }

    private Posting read(Fixture fixture) throws UnreadablePayloadException {
        return reader.read(fixture.payload(), fixture.request());
    }
}
