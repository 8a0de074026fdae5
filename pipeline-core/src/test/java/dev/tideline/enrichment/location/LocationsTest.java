package dev.tideline.enrichment.location;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocationsTest {

    @Test
    void shouldReadEveryPlaceAndScopeOfOneField() {
        LocationFinding finding = read(Location.of("San Francisco, CA, US; Remote, US"));
        assertThat(Shared.places(finding)).isEqualTo("San Francisco/California/US");
        assertThat(Shared.scopes(finding)).isEqualTo("US");
        assertThat(finding.places()).extracting(Place::raw).containsExactly("San Francisco, CA, US");
        assertThat(finding.primary()).isEqualTo(finding.places().get(0));
    }

    @Test
    void shouldPutStructuredPartsBeforeTheText() {
        LocationFinding finding = read(new Location("Cambridge", "Cambridge", "MA", "United States", null));
        assertThat(Shared.places(finding)).isEqualTo("Cambridge/Massachusetts/US");
    }

    @Test
    void shouldReadTheTextInTheStructuredCountry() {
        LocationFinding finding = read(new Location("Birmingham or Mobile", null, null, "US", null));
        assertThat(Shared.places(finding)).isEqualTo("Birmingham/Alabama/US; Mobile/Alabama/US");
    }

    @Test
    void shouldReadAStructuredCodeAsTheCountry() {
        assertThat(Shared.places(read(new Location("", "Moncton", null, "CA", null))))
                .isEqualTo("Moncton/New Brunswick/CA");
        assertThat(Shared.places(read(new Location("", null, null, "DE", null))))
                .isEqualTo("-/-/DE");
        assertThat(Shared.places(read(new Location("", null, null, "IND", null))))
                .isEqualTo("-/-/IN");
    }

    @Test
    void shouldKnowTheCountriesOfARegionOfSeveral() {
        assertThat(Shared.LOCATIONS.countriesOf("NORTH_AMERICA")).containsExactlyInAnyOrder("US", "CA", "MX");
        assertThat(Shared.LOCATIONS.countriesOf("ATLANTIS")).isEmpty();
    }

    @Test
    void shouldBoundRemoteWorkByTheStructuredCountry() {
        LocationFinding finding = read(new Location("Remote", null, null, "Norway", null));
        assertThat(finding.places()).isEmpty();
        assertThat(Shared.scopes(finding)).isEqualTo("NO?");
    }

    @Test
    void shouldTakeTheModeFromTheText() {
        LocationFinding onsite = read(new Location("Onsite - India", "Pune", "Maharashtra", "India", null));
        assertThat(Shared.places(onsite)).isEqualTo("Pune/Maharashtra/IN ONSITE");

        LocationFinding remote = read(new Location("US-Remote", "Reno", "Nevada", "United States", null));
        assertThat(Shared.places(remote)).isEqualTo("Reno/Nevada/US REMOTE");
        assertThat(Shared.scopes(remote)).isEqualTo("US");
    }

    @Test
    void shouldTakeRemoteFromTheProvidersFlag() {
        LocationFinding finding = read(new Location("Oslo, Norway", null, null, null, true));
        assertThat(Shared.places(finding)).isEqualTo("Oslo/Oslo/NO REMOTE");
        assertThat(Shared.scopes(finding)).isEqualTo("NO?");
    }

    @Test
    void shouldNameEachPlaceOnce() {
        LocationFinding finding = read(Location.of("Oslo"), Location.of("Oslo, Norway"), Location.of("Bergen, Norway"));
        assertThat(finding.places()).extracting(Place::city).containsExactly("Oslo", "Bergen");
    }

    @Test
    void shouldAskTheOfficesWhereTheLocationNamesNoPlace() {
        Posting posting = Posting.builder("Cooper")
                .locations(List.of(Location.of("Hybrid")))
                .offices(List.of("Bergen"))
                .build();
        LocationFinding finding = Shared.LOCATIONS.read(posting, LocationContext.NONE);
        assertThat(Shared.places(finding)).isEqualTo("Bergen/Vestland/NO HYBRID");
        assertThat(finding.places())
                .allMatch(place -> place.provenance().field().equals("offices"));
    }

    @Test
    void shouldFindNothingInAPostingWithoutLocations() {
        assertThat(read()).isEqualTo(LocationFinding.NOTHING);
        assertThat(LocationFinding.NOTHING.primary()).isNull();
    }

    private static LocationFinding read(Location... locations) {
        Posting posting =
                Posting.builder("Cooper").locations(List.of(locations)).build();
        return Shared.LOCATIONS.read(posting, LocationContext.NONE);
    }
}
