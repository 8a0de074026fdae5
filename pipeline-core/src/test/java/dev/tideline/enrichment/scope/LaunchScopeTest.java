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
                "en|Remote - North America|true|english_us_canada",
                "en|Americas|true|english_us_canada",
                "en|Remote, EMEA|false|country_other",
                "en|Oslo; Remote - LATAM|false|country_other",
                "en|Remote|false|country_unknown",
                "de|Reno, NV|false|language_other"
            })
    void shouldJudgeByAllPlacesAndSayWhy(String language, String location, boolean included, String reason) {
        LaunchScope scope = judge(List.of(language), location, LaunchPolicy.ENGLISH_US_CANADA);
        assertThat(scope.included()).isEqualTo(included);
        assertThat(scope.reason()).isEqualTo(reason);
    }

    @Test
    void shouldNameAllCountriesOnce() {
        LaunchScope scope = judge(List.of("en"), "Reno, NV; Oslo; Remote, US", LaunchPolicy.ENGLISH_US_CANADA);
        assertThat(scope.countries()).containsExactly("NO", "US");
        assertThat(scope.language()).isEqualTo("en");
    }

    @Test
    void shouldNotGuessALanguage() {
        assertThat(judge(List.of(), "Reno, NV", LaunchPolicy.ENGLISH_US_CANADA).reason())
                .isEqualTo("language_unknown");
    }

    @Test
    void shouldTakeAnyPolicy() {
        LaunchPolicy all = new LaunchPolicy("all", Set.of(), Set.of(), false);
        assertThat(judge(List.of(), "", all).included()).isTrue();
    }

    private static LaunchScope judge(List<String> languages, String location, LaunchPolicy policy) {
        LocationFinding found = LOCATIONS.parse(location, LocationContext.NONE);
        return LaunchScope.of(languages, found, LOCATIONS::countriesOf, policy);
    }
}
