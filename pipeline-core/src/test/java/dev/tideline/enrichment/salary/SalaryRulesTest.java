package dev.tideline.enrichment.salary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The design's rules one by one, on invented texts. */
class SalaryRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Salary: US$71,000 - US$82,000 per year | 71000-82000 USD year",
                "Salary: C$71,000 per year | 71000-71000 CAD year",
                "Salary: 71.000 € - 82.000 € | 71000-82000 EUR year",
                "Pay is $71,000-$82,000 AUD per year | 71000-82000 AUD year",
                "Salary: $71,000 - $82,000, with an award in NZD | 71000-82000 USD year",
                "Lohn: CHF 71'000 - 82'000 | 71000-82000 CHF year",
                "Salary: USD CAD71,000 - CAD$82,000 | 71000-82000 CAD year",
                "月給25万円〜31万円 | 250000-310000 JPY month"
            })
    void shouldTakeTheNearestSignOrCode(String text, String range) {
        assertThat(PayText.read(text)).containsExactly(range);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "Kiteworks | Boat Engineer | Bergen, Norway or REMOTE (EU) | Full-time | €71-82k~71000-82000 EUR year",
                "Kiteworks | Boat Engineer | $9M Series A | Reno | $71k-$82k + 0.5% equity~71000-82000 USD year",
                "Salaire 38/42k€~38000-42000 EUR year",
                "RAL 28/32k~28000-32000 EUR year",
                "$27/hr to start~27- USD hour",
                "時給1,200円～~1200- JPY hour",
                "4806 zł brutto~4806-4806 PLN month",
                "bis zu 4.200 € brutto~-4200 EUR month",
                "1. Ausbildungsjahr: 1.218,26 €~1218.26-1218.26 EUR month",
                "от 150 000 до 250 000 руб.~150000-250000 RUB month",
                "Annual salary range (based on 12 month): $54,000-$70,000~54000-70000 USD year"
            })
    void shouldReadHowOtherSourcesWriteIt(String text, String range) {
        assertThat(PayText.read(text)).containsExactly(range);
    }

    @Test
    void shouldTakeTheUnitsOfChinaForThoseOfTheCountry() {
        assertThat(PayText.read("月薪 40,000~60,000元", "TW")).containsExactly("40000-60000 TWD month");
        assertThat(PayText.read("月薪 1.5-2万", "CN")).containsExactly("15000-20000 CNY month");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CA | Base salary: $71,000 - $82,000 | 71000-82000 CAD year",
                "DE | Base salary: $71,000 - $82,000 | 71000-82000 USD year",
                "NO | Salary: 610 000 - 720 000 kr | 610000-720000 NOK year",
                "SE | Salary: 31 000 - 38 000 kr | 31000-38000 SEK month",
                "GB | Salary: 41k - 52k | 41000-52000 GBP year"
            })
    void shouldLetTheCountryTellWhatASharedSignMeans(String country, String text, String range) {
        assertThat(PayText.read(text, country)).containsExactly(range);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Pay ranges from $71,000/year in our smallest market up to $82,000/year in our largest | 71000-82000 USD year",
                "Base salary range: $71,000 - $78,000 - $82,000 | 71000-82000 USD year",
                "Range: Minimum $71,000.00 Midpoint $78,000.00 Maximum $82,000.00 | 71000-82000 USD year",
                "Min: USD 71,000 Mid: USD 78,000 Max: USD 82,000 | 71000-82000 USD year",
                "$71k-82k/yr, 0.1%-0.5% equity | 71000-82000 USD year",
                "The compensation range (base + target bonus) is $71,000 - $82,000 | 71000-82000 USD year",
                "Compensation (USD): 4100-5200/month | 4100-5200 USD month",
                "Min Hiring Rate $71,000.00 Max Hiring Rate $82,000.00 | 71000-82000 USD year",
                "Gehalt: 3.100 € brutto/Monat x 14 | 3100-3100 EUR month x14",
                "The job pays $71,000 annually | 71000-71000 USD year",
                "Budget for the role is $71,000 | 71000-71000 USD year",
                "NV/CA: $71,000 - $82,000 | 71000-82000 USD year [NV/CA]",
                "The U.S. pay range is $71,000 - $82,000 | 71000-82000 USD year [U.S.]"
            })
    void shouldReadTheLongerWaysToStatePay(String text, String range) {
        assertThat(PayText.read(text)).containsExactly(range);
    }

    @Test
    void shouldTellTheBasisOfEachSideOfASlash() {
        assertThat(PayText.read("$71k base / $142k OTE"))
                .containsExactly("71000-71000 USD year", "142000-142000 USD year ote");
    }

    @Test
    void shouldNotGuessWhoseCrownsTheyAre() {
        assertThat(PayText.read("Salary: 610 000 - 720 000 kr")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pay: $71,000 – $82,000",
                "Pay: $71,000 — $82,000",
                "Pay: $71,000 ‑ $82,000",
                "Pay: $71,000 − $82,000",
                "Pay: $71,000 ~ $82,000",
                "Pay: $71,000 to $82,000",
                "Pay: $71-82k",
                "Pay: $71k - 82",
                "Pay: between $71,000 and $82,000",
                "Pay: USD$71,000 per year - USD$82,000 per year",
                "Pay: $71,000, - $82,000",
                "Pay: $71,000.00-To-$82,000.00",
                "Minimum salary: $71,000. Maximum salary: $82,000"
            })
    void shouldJoinTheEndsOfARange(String text) {
        assertThat(PayText.read(text)).containsExactly("71000-82000 USD year");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Salary from $71,000 | 71000- USD year",
                "Salary: $71,000+ | 71000- USD year",
                "Salary: $71,000 or more | 71000- USD year",
                "Mindestgehalt: 3.100,00 EUR brutto pro Monat | 3100- EUR month",
                "Salary up to $71,000 | -71000 USD year",
                "Gehalt bis zu 71.000 € | -71000 EUR year",
                "Salary: $71,000 or less | -71000 USD year",
                "Salary: $71,000 | 71000-71000 USD year"
            })
    void shouldKeepAnOpenEndOpen(String text, String range) {
        assertThat(PayText.read(text)).containsExactly(range);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pay: $21.50/hr | 21.5-21.5 USD hour",
                "Hourly rate: $21 - $24 | 21-24 USD hour",
                "Tagessatz: 410 - 520 € | 410-520 EUR day",
                "Salary: $900 per week | 900-900 USD week",
                "Salary: $1,900 bi-weekly | 1900-1900 USD biweek",
                "Salary: $2,100 semi-monthly | 2100-2100 USD semimonth",
                "Salaire : 2 300 € brut par mois | 2300-2300 EUR month",
                "Sueldo: 31.000 € brutos anuales | 31000-31000 EUR year",
                "Gehalt: 3.900 € | 3900-3900 EUR month",
                "CTC: 14 - 19 LPA | 1400000-1900000 INR year"
            })
    void shouldFindThePeriodBesideTheAmountThenInItsLabelThenBySize(String text, String range) {
        assertThat(PayText.read(text)).containsExactly(range);
    }

    @Test
    void shouldNotGuessAPeriodThatTheSizeDoesNotTell() {
        assertThat(PayText.read("Salary: $2,900")).isEmpty();
        assertThat(PayText.read("Salary: $125 - $175")).isEmpty();
    }

    @Test
    void shouldTellBaseFromOnTargetEarningsAndLeaveTheVariablePartOut() {
        String text = "The on-target earnings range is $140,000 - $160,000. It includes a base salary of "
                + "$98,000 - $112,000 and a variable incentive target of $42,000 - $48,000.";

        assertThat(PayText.read(text)).containsExactly("140000-160000 USD year ote", "98000-112000 USD year");
        assertThat(PayText.read("Total compensation: $190,000 - $240,000 including bonus and equity"))
                .containsExactly("190000-240000 USD year total");
        assertThat(PayText.read("$180k OTE ($90k base + $90k variable)"))
                .containsExactly("180000-180000 USD year ote", "90000-90000 USD year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For Springfield, XY-based roles: The base salary is $71,000 - $82,000 | Springfield, XY",
                "Zone A: $71,000 - $82,000 | Zone A",
                "Zone 2: $71,000 - $82,000 | Zone 2",
                "USA, OR, Springfield - 71,000.00 - 82,000.00 USD annually | USA, OR, Springfield",
                "In Texas the range is between $71,000 and $82,000. | Texas",
                "US based applicants only $71,000 — $82,000 USD | US",
                "The US base salary range for this position is $71,000 - $82,000 | US",
                "The salary range for Level 3 is $71,000 - $82,000 | Level 3",
                "Springfield | $71,000 | $82,000 | Springfield",
                "Springfield Bay Area Salary Range\\n$71,000—$82,000 USD | Springfield Bay Area"
            })
    void shouldCutOutTheLabel(String row) {
        int bar = row.lastIndexOf('|');
        String text = row.substring(0, bar).strip().replace("\\n", "\n");

        assertThat(PayText.read(text))
                .containsExactly(
                        "71000-82000 USD year [" + row.substring(bar + 1).strip() + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nettogehalt von 2.400 EUR netto pro Monat | 2400-2400 EUR month net",
                "16 000 – 21 000 PLN netto + VAT (B2B) | 16000-21000 PLN month net",
                "Mindestgehalt € 3.200,00 brutto pro Monat, 14mal jährlich | 3200- EUR month x14",
                "Gehalt: 4.100 € brutto/Monat, 13. Monatsgehalt | 4100-4100 EUR month x13"
            })
    void shouldKeepTaxAndPaymentsPerYear(String text, String range) {
        assertThat(PayText.read(text)).containsExactly(range);
    }

    @Test
    void shouldTakeTheLinesAboveAsContext() {
        assertThat(PayText.read("Compensation\n$71,000 to $82,000 a year.")).containsExactly("71000-82000 USD year");
        assertThat(PayText.read("We share the base salary for this position. It may vary.\n$71,000"))
                .containsExactly("71000-71000 USD year");
    }

    @Test
    void shouldSayLessSurelyWhatIsGuessedOrOdd() {
        assertThat(confidence("Salary: $71,000 - $82,000 per year")).isEqualTo(0.95);
        assertThat(confidence("Salary: $71,000 - $82,000")).isEqualTo(0.8);
        assertThat(confidence("Salary: 71,000 - 82,000")).isLessThanOrEqualTo(0.5);
        assertThat(confidence("Salary: $30,000 - $210,000")).isLessThanOrEqualTo(0.5);
    }

    @Test
    void shouldGiveTheRangeAsWrittenAndWhereItStands() {
        String text = "We pay well.\nSalary: $71,000 - $82,000 per year, and more.";

        SalaryRange range =
                PayText.SALARIES.read(text, Source.DESCRIPTION, null).ranges().get(0);

        assertThat(range.raw()).isEqualTo("$71,000 - $82,000 per year");
        assertThat(range.provenance().span()).isNotNull();
        assertThat(range.provenance().span().of(text)).isEqualTo(range.raw());
        assertThat(range.provenance().field()).isEqualTo("description_text");
    }

    private static double confidence(String text) {
        return PayText.SALARIES
                .read(text, Source.DESCRIPTION, null)
                .ranges()
                .get(0)
                .provenance()
                .confidence();
    }
}
