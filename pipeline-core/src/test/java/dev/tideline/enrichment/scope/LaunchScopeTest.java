package dev.tideline.enrichment.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.enrichment.location.LocationContext;
import dev.tideline.enrichment.location.LocationFinding;
import dev.tideline.enrichment.location.Locations;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchScopeTest {

    private static final Locations LOCATIONS = Locations.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Reno, NV|true|english_us_canada",
                "en|Oslo; Remote, Canada|true|english_us_canada",
                "en|Remote - Worldwide|true|english_us_canada",
                "en|Oslo, Norway|false|country_other",
                "en|Remote|false|country_unknown",
                "de|Reno, NV|false|language_other"
            })
    void shouldJudgeByAllPlacesAndSayWhy(String language, String location, boolean included, String reason) {
        LaunchScope scope = LaunchScope.of(List.of(language), parse(location), LaunchPolicy.ENGLISH_US_CANADA);
        assertThat(scope.included()).isEqualTo(included);
        assertThat(scope.reason()).isEqualTo(reason);
    }

    @Test
    void shouldNameAllCountriesOnce() {
        LaunchScope scope =
                LaunchScope.of(List.of("en"), parse("Reno, NV; Oslo; Remote, US"), LaunchPolicy.ENGLISH_US_CANADA);
        assertThat(scope.countries()).containsExactly("NO", "US");
        assertThat(scope.language()).isEqualTo("en");
    }

    @Test
    void shouldNotGuessALanguage() {
        assertThat(LaunchScope.of(List.of(), parse("Reno, NV"), LaunchPolicy.ENGLISH_US_CANADA)
                        .reason())
                .isEqualTo("language_unknown");
    }

    @Test
    void shouldTakeAnyPolicy() {
        LaunchPolicy all = new LaunchPolicy("all", Set.of(), Set.of(), false);
        assertThat(LaunchScope.of(List.of(), parse(""), all).included()).isTrue();
    }

    private static LocationFinding parse(String text) {
        return LOCATIONS.parse(text, LocationContext.NONE);
    }
}
