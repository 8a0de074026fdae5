package dev.tideline.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.enrichment.scope.LaunchPolicy;
import dev.tideline.enrichment.workplace.WorkplaceFinding;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingEnricherTest {

    private static final PostingEnricher ENRICHER = new PostingEnricher(LaunchPolicy.ENGLISH_US_CANADA);

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Bergen or Remote~HYBRID~location-choice",
                "Bergen, Norway|Remote~HYBRID~location-choice",
                "Bergen (Remote)~REMOTE~location-text",
                "Remote, Norway~REMOTE~location-text",
                "Norway|Remote~REMOTE~location-text",
                "Bergen (Hybrid)~HYBRID~location-text"
            })
    void shouldTakeACityBesideRemoteWorkForAChoice(String locations, WorkplaceType type, String rule) {
        Posting posting = Posting.builder("Boat Engineer")
                .locations(Stream.of(locations.split("\\|")).map(Location::of).toList())
                .build();

        WorkplaceFinding workplace = ENRICHER.enrich(posting).workplace();

        assertThat(workplace.type()).isEqualTo(type);
        assertThat(workplace.provenance()).isNotNull();
        assertThat(workplace.provenance().rule()).isEqualTo(rule);
    }

    @Test
    void shouldSayNothingOfTheWorkplaceWhereOnlyACityIsNamed() {
        Posting posting = Posting.builder("Boat Engineer")
                .locations(List.of(Location.of("Bergen")))
                .build();

        assertThat(ENRICHER.enrich(posting).workplace().type()).isNull();
    }
}
