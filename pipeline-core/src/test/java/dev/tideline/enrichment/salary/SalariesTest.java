package dev.tideline.enrichment.salary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.Description;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SalariesTest {

    private static final String TEXT = "Salary: $90,000 - $110,000 per year";

    @Test
    void shouldTakeStructuredRangesBeforeText() {
        Posting posting =
                posting(pay("71000", "82000", "USD", "year", "Springfield")).build();

        SalaryFinding finding = PayText.SALARIES.read(posting, null);

        assertThat(finding.ranges()).extracting(PayText::line).containsExactly("71000-82000 USD year [Springfield]");
        assertThat(finding.ranges().get(0).provenance().confidence()).isEqualTo(1);
        assertThat(finding.ranges().get(0).provenance().field()).isEqualTo("pay");
    }

    @Test
    void shouldReadTheTextWhereStructuredRangesAreEmptyOrTheWrongWayRound() {
        assertThat(lines(posting(pay("0", "0", "USD", "year", null)))).containsExactly("90000-110000 USD year");
        assertThat(lines(posting(pay("1", "1", "USD", "year", null)))).containsExactly("90000-110000 USD year");
        assertThat(lines(posting(pay("82000", "71000", "USD", "year", null)))).containsExactly("90000-110000 USD year");
    }

    @Test
    void shouldFindTheMissingPeriodOfAStructuredRangeInItsTitleOrSize() {
        assertThat(lines(posting(pay("31", "38", "USD", null, "Hourly Rate")))).containsExactly("31-38 USD hour");
        assertThat(lines(posting(pay("71000", "82000", "USD", null, "Texas Pay Range"))))
                .containsExactly("71000-82000 USD year [Texas]");
    }

    @Test
    void shouldTakeTheTitleBeforeTheDescriptionUnlessTheDescriptionIsSurer() {
        assertThat(lines(Posting.builder("Driver ($21-$24/hr)").description(new Description(TEXT, TEXT))))
                .containsExactly("21-24 USD hour");
        assertThat(lines(Posting.builder("Driver, pay $85,000").description(new Description(TEXT, TEXT))))
                .containsExactly("90000-110000 USD year");
    }

    @Test
    void shouldFindNothingInAPostingThatSaysNothing() {
        SalaryFinding finding = PayText.SALARIES.read(Posting.builder("Driver").build(), "US");

        assertThat(finding.ranges()).isEmpty();
        assertThat(finding.envelope()).isEmpty();
    }

    @Test
    void shouldSpanOnlyRangesThatCanBeCompared() {
        assertThat(envelope("Zone A: $71,000 - $82,000; Zone B: $64,000 - $75,000"))
                .isEqualTo(new Envelope(new BigDecimal(64000), new BigDecimal(82000), "USD", Period.YEAR, Basis.BASE));
        assertThat(envelope("Base salary $71,000 - $82,000, OTE $140,000 - $160,000"))
                .isEqualTo(new Envelope(new BigDecimal(71000), new BigDecimal(82000), "USD", Period.YEAR, Basis.BASE));
        assertThat(envelope("US: $71,000 - $82,000; Germany: €64,000 - €75,000"))
                .isNull();
        assertThat(envelope("Base salary: $71,000 per year or $35/hour base")).isNull();
    }

    @Test
    void shouldDeriveAYearsPay() {
        assertThat(annual("Pay: $20 per hour")).isEqualByComparingTo("41600");
        assertThat(annual("Pay: $200 per day")).isEqualByComparingTo("52000");
        assertThat(annual("Pay: $1,000 per week")).isEqualByComparingTo("52000");
        assertThat(annual("Pay: $2,000 bi-weekly")).isEqualByComparingTo("52000");
        assertThat(annual("Pay: $2,000 semi-monthly")).isEqualByComparingTo("48000");
        assertThat(annual("Pay: $4,000 per month")).isEqualByComparingTo("48000");
        assertThat(annual("Gehalt: 4.000 € brutto/Monat, 14 Gehälter")).isEqualByComparingTo("56000");
    }

    private static @Nullable Envelope envelope(String text) {
        return PayText.SALARIES.read(text, Source.DESCRIPTION, null).envelope().orElse(null);
    }

    private static @Nullable BigDecimal annual(String text) {
        return PayText.SALARIES
                .read(text, Source.DESCRIPTION, null)
                .ranges()
                .get(0)
                .annualMin();
    }

    private static Posting.Builder posting(PayRange pay) {
        return Posting.builder("Driver").pay(List.of(pay)).description(new Description(TEXT, TEXT));
    }

    private static PayRange pay(
            String min, String max, String currency, @Nullable String period, @Nullable String title) {
        return new PayRange(min + " - " + max, new BigDecimal(min), new BigDecimal(max), currency, period, title);
    }

    private static List<String> lines(Posting.Builder posting) {
        return PayText.SALARIES.read(posting.build(), null).ranges().stream()
                .map(PayText::line)
                .toList();
    }
}
