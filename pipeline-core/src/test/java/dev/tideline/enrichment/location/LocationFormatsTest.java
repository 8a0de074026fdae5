package dev.tideline.enrichment.location;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings that boards and recruiting systems use beside "City, Region, Country". */
class LocationFormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "🇳🇴 Bergen~Bergen/Vestland/NO",
                "Bergen 🇳🇴~Bergen/Vestland/NO",
                "📍 Oslo~Oslo/Oslo/NO",
                "3511 AB Utrecht~Utrecht/Utrecht/NL",
                "Porto Alegre/RS~Porto Alegre/Rio Grande do Sul/BR",
                "Pavia (PV)~Pavia/Lombardy/IT",
                "Murcia, MC, Spain~Murcia/Murcia/ES",
                "Frankfurt (Oder)~Frankfurt (Oder)/Brandenburg/DE",
                "Cork, Co. Cork~Cork/Munster/IE"
            })
    void shouldReadFlagsPostalCodesAndCodesOfRegions(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Pueblo, PA~Pueblo/Pennsylvania/US",
                "Chester County, PA~-/Pennsylvania/US",
                "Flanders, New Jersey~Flanders/New Jersey/US",
                "North Orwell, Vermont~North Orwell/Vermont/US",
                "Hythe-by-the-Water, MA~Hythe-by-the-Water/Massachusetts/US",
                "Long Island, NY~-/New York/US"
            })
    void shouldKeepTownsThatTheGazetteerLacks(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Berlin-Kreuzberg~Berlin/State of Berlin/DE",
                "Praha 8 - Holešovičky~Prague/Prague/CZ",
                "Singapore - Tower Nine~Singapore/-/SG",
                "Brooklyn, NY~Brooklyn/New York/US",
                "Dublin, Dublin, Ireland~Dublin/Leinster/IE"
            })
    void shouldNameTheCityNotItsPart(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "CA-Toronto, CA-Calgary~Toronto/Ontario/CA; Calgary/Alberta/CA",
                "WA or ID~-/Washington/US; -/Idaho/US",
                "US/CA~-/-/US; -/-/CA",
                "BC~-/British Columbia/CA"
            })
    void shouldReadCodesByTheirNeighbours(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Tunis~Tunis/Tūnis/TN",
                "Norfolk~Norfolk/Virginia/US",
                "Mexico~-/-/MX",
                "San Salvador~San Salvador/San Salvador/SV"
            })
    void shouldPreferWhatABareNameUsuallyMeans(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Copenhagen K~Copenhagen/Capital Region/DK",
                "Boston Harbourside~Boston/Massachusetts/US",
                "New York Northstar HQ~New York City/New York/US",
                "Northstar HQ~''",
                "Annapolis Junction~''"
            })
    void shouldFindALargeCityInANameOnlyWhereNothingElseIsUnderstood(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "🇳🇴 Remote~NO",
                "🇳🇴🇸🇪 Remote~NO; SE",
                "Remote - NA~NORTH_AMERICA",
                "Remote, US/CA~US; CA",
                "Remote: CA, NY, WA, TX~US.CA; US.NY; US.WA; US.TX",
                "Remote - New York~US.NY",
                "Remote - Ontario or BC~CA.08; CA.02",
                "Norway, Sweden, or Finland (Remote)~NO; SE; FI",
                "US - Remote (excluding CA and NY)~US",
                "Remote, anywhere except Texas~worldwide",
                "Remote, EMEA (UTC±2)~EMEA; UTC-2..UTC+2",
                "Remote (GMT +/- 3)~unspecified; UTC-3..UTC+3",
                "Remote Worker - Ohio~US.OH",
                "Work at Home - Ohio~US.OH",
                "Remote (MEA)~MIDDLE_EAST_AFRICA"
            })
    void shouldTellFromWhereRemoteWorkMayBeDone(String text, String scopes) {
        LocationFinding finding = Shared.parse(text);
        assertThat(Shared.scopes(finding)).isEqualTo(scopes);
        assertThat(finding.places()).isEmpty();
    }

    @Test
    void shouldKeepRemoteWorkThatIsOnlyPossibleApartFromTheCity() {
        LocationFinding finding = Shared.parse("Bremen (Homeoffice möglich)");
        assertThat(Shared.places(finding)).isEqualTo("Bremen/Bremen/DE");
        assertThat(Shared.scopes(finding)).isEqualTo("unspecified");
    }

    @Test
    void shouldNotTakeNaForACountry() {
        assertThat(Shared.parse("NA").places()).isEmpty();
        assertThat(Shared.places(Shared.parse("Windhoek, NA"))).isEqualTo("Windhoek/Khomas/NA");
    }

    @Test
    void shouldBeUnsureOfTheRegionOfASmallCountry() {
        assertThat(Shared.parse("Saint Ouen").places()).allMatch(Place::lowConfidence);
    }
}
