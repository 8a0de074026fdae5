package dev.tideline.enrichment.location;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The traps in GeoNames' data, one test each. */
class GazetteerTest {

    @ParameterizedTest
    @CsvSource({
        "Menlo Park, Menlo Park/California/US",
        "Milan, Milan/Lombardy/IT",
        "Salem, Salem/Tamil Nadu/IN",
        "Islamabad, Islamabad/Islāmābād/PK",
        "Newton, Newton/Massachusetts/US"
    })
    void shouldPreferTheCityThatOwnsTheNameToALargerOneThatAlsoHasIt(String text, String place) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(place);
    }

    @Test
    void shouldKeepATownBesideItsStateAlthoughTheNameIsALargerTownsElsewhere() {
        // "Waterloo" is also an alternate name of Austin, Texas.
        assertThat(Shared.places(Shared.parse("Waterloo, TX"))).isEqualTo("Waterloo/Texas/US");
        assertThat(Shared.parse("Waterloo, TX").places().get(0).geonameId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"IND,-/-/IN", "AUS,-/-/AU", "CAN,-/-/CA", "BRA,-/-/BR", "USA,-/-/US"})
    void shouldReadThreeCapitalsAsCountriesNotAsAirports(String code, String place) {
        assertThat(Shared.places(Shared.parse(code))).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "SF,San Francisco/California/US",
        "LA,Los Angeles/California/US",
        "NYC,New York City/New York/US",
        "KL,Kuala Lumpur/Kuala Lumpur/MY"
    })
    void shouldKnowTheShortNamesThatBoardsUse(String code, String place) {
        assertThat(Shared.places(Shared.parse(code))).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"APAC,APAC", "LATAM,LATAM", "Asia,ASIA"})
    void shouldReadRegionsOfCountriesBeforeCitiesOfTheirName(String text, String macro) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(macro);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Remote", "Hybrid", "Office", "Various", "Full-time", "Headquarters"})
    void shouldFindNoCityInOrdinaryWords(String text) {
        assertThat(Shared.parse(text).places()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Springfield, IL|Illinois", "Springfield, MA|Massachusetts", "Springfield, MO|Missouri"})
    void shouldTellCitiesOfOneNameByTheirState(String text, String region) {
        assertThat(Shared.parse(text).places()).extracting(Place::region).containsExactly(region);
    }

    @Test
    void shouldRankPartsOfCitiesBelowCitiesAndKeepThem() {
        assertThat(Shared.places(Shared.parse("Brooklyn, NY"))).isEqualTo("Brooklyn/New York/US");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Taipei|Taipei/Taiwan/TW",
                "Berlin|Berlin/State of Berlin/DE",
                "Shanghai|Shanghai/Shanghai/CN",
                "Paris|Paris/Île-de-France/FR"
            })
    void shouldShowDivisionsByTheirNamesOfToday(String text, String place) {
        assertThat(Shared.places(Shared.parse(text))).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"Cologne,Köln", "Munich,Munich", "München,Munich", "Geneva,Genève", "Bangalore,Bengaluru", "Kiev,Kyiv"})
    void shouldShowCitiesByOneNameInWhateverLanguageTheyAreWritten(String text, String city) {
        assertThat(Shared.parse(text).places()).extracting(Place::city).containsExactly(city);
    }

    @Test
    void shouldHoldTheWorldOnce() {
        assertThat(Shared.GAZETTEER.cities()).isGreaterThan(23_000);
        assertThat(Shared.GAZETTEER.names()).isGreaterThan(150_000);
        assertThat(Shared.GAZETTEER.knows("san francisco")).isTrue();
        assertThat(Shared.GAZETTEER.knows("no such place")).isFalse();
    }
}
