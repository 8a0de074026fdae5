package dev.tideline.enrichment.location;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.enrichment.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tampa – FL|Tampa/Florida/US",
                "Omaha,NE|Omaha/Nebraska/US",
                "  Lisbon  |Lisbon/Lisbon/PT",
                "OSLO, NORWAY|Oslo/Oslo/NO",
                "tulsa, ok|Tulsa/Oklahoma/US",
                "* Boise, ID|Boise/Idaho/US"
            })
    void shouldNormalise(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Port of Spain, Trinidad and Tobago|Port-of-Spain/City of Port of Spain/TT",
                "Busan, Korea, Republic of|Busan/Busan/KR",
                "US-NC-Winston-Salem|Winston-Salem/North Carolina/US",
                "Karlsruhe, Baden-Württemberg|Karlsruhe/Baden-Wurttemberg/DE",
                "Washington, D.C.|Washington/District of Columbia/US",
                "Wollongong, New South Wales|Wollongong/New South Wales/AU"
            })
    void shouldProtectNamesThatHoldSeparators(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Denver, CO; Reno, NV~Denver/Colorado/US; Reno/Nevada/US",
                "Denver, CO | Reno, NV~Denver/Colorado/US; Reno/Nevada/US",
                "Denver, CO • Reno, NV~Denver/Colorado/US; Reno/Nevada/US",
                "Porto / Braga~Porto/Porto/PT; Braga/Braga/PT",
                "Oslo or Bergen~Oslo/Oslo/NO; Bergen/Vestland/NO",
                "Leeds & Glasgow~Leeds/England/GB; Glasgow/Scotland/GB",
                "Denver, CO, Reno, NV, Boise, ID~Denver/Colorado/US; Reno/Nevada/US; Boise/Idaho/US",
                "Madrid, Lisbon, Porto~Madrid/Madrid/ES; Lisbon/Lisbon/PT; Porto/Porto/PT",
                "Rockport or Gloucester, MA~Rockport/Massachusetts/US; Gloucester/Massachusetts/US"
            })
    void shouldCutLists(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Salinas, CA|Salinas/California/US",
                "Calgary, CA|Calgary/Alberta/CA",
                "Hamburg, DE|Hamburg/Hamburg/DE",
                "Wilmington, DE|Wilmington/Delaware/US",
                "Evansville, IN|Evansville/Indiana/US",
                "Chennai, IN|Chennai/Tamil Nadu/IN",
                "Peoria, IL|Peoria/Illinois/US",
                "Haifa, IL|Haifa/Haifa/IL",
                "Boulder, CO|Boulder/Colorado/US",
                "Cali, CO|Cali/Valle del Cauca/CO"
            })
    void shouldReadACodeAsWhatTheCityLiesIn(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "US, WA, Spokane|Spokane/Washington/US",
                "USA.TX.Dallas|Dallas/Texas/US",
                "Germany - Leipzig|Leipzig/Saxony/DE",
                "Tennessee, Memphis|Memphis/Tennessee/US",
                "Memphis Tennessee United States|Memphis/Tennessee/US",
                "Japan (Kobe)|Kobe/Hyōgo/JP"
            })
    void shouldReadInAnyOrder(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 Harbour Street, Boston, MA 02110|Boston/Massachusetts/US",
                "1090 Wien|Vienna/Vienna/AT",
                "Toronto, ON M5V 2T6|Toronto/Ontario/CA",
                "Head Office, Leeds|Leeds/England/GB",
                "Lyon HQ|Lyon/Auvergne-Rhône-Alpes/FR",
                "EMEA HQ - Dublin|Dublin/Leinster/IE"
            })
    void shouldLeaveOutAddressesAndOffices(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Varsovia, Polonia|Warsaw/Mazovia/PL",
                "Deutschland|-/-/DE",
                "Pays-Bas|-/-/NL",
                "日本|-/-/JP",
                "Brasil|-/-/BR",
                "Köln, Nordrhein-Westfalen|Köln/North Rhine-Westphalia/DE",
                "東京都|Tokyo/Tokyo/JP",
                "서울|Seoul/Seoul/KR",
                "Москва, Россия|Moscow/Moscow/RU"
            })
    void shouldReadManyLanguages(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource({"'Lone Tree, CO',Lone Tree,US.CO", "'Annapolis Junction, MD',Annapolis Junction,US.MD"})
    void shouldKeepATownThatTheGazetteerLacks(String text, String city, String admin1) {
        Place place = Shared.parse(text).places().get(0);
        assertThat(place.city()).isEqualTo(city);
        assertThat(place.admin1()).isEqualTo(admin1);
        assertThat(place.geonameId()).isNull();
    }

    @Test
    void shouldKeepTheCountryAndGuessNoCityFromAnUnknownWord() {
        assertThat(Shared.places(Shared.parse("Xyzville Portugal"))).isEqualTo("-/-/PT");
    }

    @Test
    void shouldDropALabelThatSaysNothingBesideAPlaceInIt() {
        assertThat(Shared.places(Shared.parse("Reno, NV; Nevada; United States; Canada")))
                .isEqualTo("Reno/Nevada/US; -/-/CA");
    }

    @Test
    void shouldReadStatesInAListOfStates() {
        assertThat(Shared.places(Shared.parse("Ohio; New York; Washington")))
                .isEqualTo("-/Ohio/US; -/New York/US; -/Washington/US");
    }

    @ParameterizedTest
    @CsvSource({"Cambridge,GB,England", "Cambridge,US,Massachusetts", "Birmingham,US,Alabama", "Valencia,ES,Valencia"})
    void shouldChooseByTheCountryOfThePosting(String text, String country, String region) {
        LocationFinding finding = Shared.LOCATIONS.parse(text, LocationContext.ofCountry(country));
        assertThat(finding.places()).extracting(Place::region).containsExactly(region);
        assertThat(finding.places()).noneMatch(Place::lowConfidence);
    }

    @Test
    void shouldChooseByTheNeighbours() {
        assertThat(Shared.places(Shared.parse("Boston; Cambridge")))
                .isEqualTo("Boston/Massachusetts/US; Cambridge/Massachusetts/US");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tampa / St. Petersburg|Tampa/Florida/US; Saint Petersburg/Florida/US",
                "Tampa, Orlando, St. Petersburg|Tampa/Florida/US; Orlando/Florida/US; Saint Petersburg/Florida/US",
                "Naples / Fort Myers|Naples/Florida/US; Fort Myers/Florida/US",
                "Naples / Rome|Naples/Campania/IT; Rome/Lazio/IT",
                "Melbourne / Orlando|Melbourne/Florida/US; Orlando/Florida/US",
                "San Francisco, New York, Dublin|San Francisco/California/US; New York City/New York/US; Dublin/Leinster/IE",
                "Elizabeth, NJ; White Plains, NY|Elizabeth/New Jersey/US; White Plains/New York/US",
                "Boston, London, Manchester|Boston/Massachusetts/US; London/England/GB; Manchester/England/GB",
                "Portland / Boston|Portland/Oregon/US; Boston/Massachusetts/US"
            })
    void shouldReadNamesWhereTheirNeighboursLie(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "London - Camden|London/England/GB",
                "Camden, London|London/England/GB",
                "London (Westminster)|London/England/GB",
                "Camden / London|Camden/New Jersey/US; London/England/GB",
                "London, Boulder|London/England/GB; Boulder/Colorado/US",
                "Zug, London|Zug/Zug/CH; London/England/GB",
                "Camden, NJ, London|Camden/New Jersey/US; London/England/GB"
            })
    void shouldTakeASmallNameBesideALargeCityForAPartOfIt(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Salford, Manchester|Salford/England/GB; Manchester/England/GB",
                "Mandeville, Manchester, Jamaica|Mandeville/Manchester/JM",
                "Nantes, Loire-Atlantique|Nantes/Pays de la Loire/FR",
                "92 - Hauts-de-Seine|-/Île-de-France/FR",
                "Perth, Perth and Kinross|Perth/Scotland/GB",
                "Münster, Westfalen|Münster/North Rhine-Westphalia/DE",
                "Greater Barcelona Metropolitan Area|Barcelona/Catalonia/ES",
                "South East London|London/England/GB",
                "神奈川県横浜市|Yokohama/Kanagawa/JP"
            })
    void shouldKnowRegionsByTheirOtherNames(String text, String places) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Georgia", "Cambridge", "Ontario, CA", "Remote - CA", "Washington, United States"})
    void shouldSayWhereItIsNotSure(String text) {
        LocationFinding finding = Shared.parse(text);
        boolean unsure = finding.places().stream().anyMatch(Place::lowConfidence)
                || finding.remoteScopes().stream().anyMatch(RemoteScope::lowConfidence);
        assertThat(unsure).isTrue();
    }

    @Test
    void shouldSayWhatItReadAndByWhichRule() {
        Place place = Shared.parse("Hybrid: Tulsa, OK, USA").places().get(0);
        assertThat(place.raw()).isEqualTo("Tulsa, OK, USA");
        assertThat(place.provenance().rule()).isEqualTo("city-region-country");
        assertThat(place.provenance().span()).isEqualTo(new Span(8, 22));
        assertThat(place.level()).isEqualTo(PlaceLevel.CITY);
        assertThat(place.latitude()).isBetween(36.0, 36.3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Oslo + 2 More", "Oslo & other locations", "Oslo, and more"})
    void shouldSayThatThereAreMore(String text) {
        LocationFinding finding = Shared.parse(text);
        assertThat(finding.partial()).isTrue();
        assertThat(Shared.places(finding)).isEqualTo("Oslo/Oslo/NO");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3 Locations", "Multiple locations", "TBD", "n/a", "''"})
    void shouldFindNothingInWhatNamesNoPlace(String text) {
        assertThat(Shared.parse(text).places()).isEmpty();
        assertThat(Shared.parse(text).remoteScopes()).isEmpty();
    }
}
