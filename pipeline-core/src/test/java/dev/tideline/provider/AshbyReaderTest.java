package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Payload;
import dev.tideline.posting.Description;
import dev.tideline.posting.Employment;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AshbyReaderTest {

    private static final Fixture FIXTURE = Fixture.of("ashby");

    private final AshbyReader reader = new AshbyReader();

    @Test
    void shouldReadEveryFieldThatThePayloadHas() throws Exception {
        Posting posting = reader.read(FIXTURE.payload(), Map.of());

        Posting expected = Posting.builder("Signal Designer")
                .departments(List.of("Design"))
                .team("Signals")
                .locations(List.of(
                        new Location("Lowport", "Lowport", "LP", "Portugal", null),
                        new Location("Remote (EU)", null, null, "Portugal", null),
                        new Location("Highport, HP, Norway", "Highport", "HP", "Norway", null)))
                .workplaceType(WorkplaceType.HYBRID)
                .employment(new Employment("FullTime", "full_time", null))
                .pay(List.of(
                        new PayRange(
                                "\u20AC60K \u2013 \u20AC75K",
                                new BigDecimal("60000"),
                                new BigDecimal("75000"),
                                "EUR",
                                "year",
                                "Lowport"),
                        new PayRange(
                                "50000.5 NOK per month",
                                new BigDecimal("50000.5"),
                                new BigDecimal("50000.5"),
                                "NOK",
                                "month",
                                null)))
                .description(new Description("<p>Design the signals.</p>", "Design the signals."))
                .posted(Instant.parse("2026-02-02T08:15:30.412Z"), "publishedAt")
                .sourceUrl("https://jobs.ashby.example/Semaphore/abababab-1111-4222-8333-444444444444")
                .applyUrl("https://jobs.ashby.example/Semaphore/abababab-1111-4222-8333-444444444444/application")
                .nativeFields(posting.nativeFields(), posting.sourceHash())
                .facets(Set.of(Facet.values()))
                .build();
        assertThat(posting).isEqualTo(expected);
        assertThat(reader.key(FIXTURE.payload())).isEqualTo("abababab-1111-4222-8333-444444444444");
    }

    @Test
    void shouldNotShowPayThatTheEmployerDoesNotShow() throws Exception {
        Fixture hidden = FIXTURE.with(
                "\"shouldDisplayCompensationOnJobPostings\": true",
                "\"shouldDisplayCompensationOnJobPostings\": false");

        Posting posting = reader.read(hidden.payload(), Map.of());

        assertThat(posting.pay()).isEmpty();
        assertThat(posting.facets()).contains(Facet.PAY);
        assertThat(posting.nativeFields()).doesNotContain("60000");
    }

    @Test
    void shouldFallBackOnTheSummaryWhereNoTierHasASalary() throws Exception {
        Fixture untiered = FIXTURE.with("\"compensationTiers\"", "\"somethingElse\"");

        assertThat(reader.read(untiered.payload(), Map.of()).pay())
                .containsExactly(new PayRange(
                        "60000 - 75000 EUR per year",
                        new BigDecimal("60000"),
                        new BigDecimal("75000"),
                        "EUR",
                        "year",
                        null));
    }

    @ParameterizedTest
    @CsvSource({"'\"Remote\"', false, REMOTE", "null, true, REMOTE", "null, false, ", "'\"OnSite\"', true, ONSITE"})
    void shouldTrustTheWorkplaceTypeBeforeTheRemoteFlag(String type, boolean remote, WorkplaceType expected)
            throws Exception {
        Fixture fixture = FIXTURE.with("\"workplaceType\": \"Hybrid\"", "\"workplaceType\": " + type)
                .with("\"isRemote\": true", "\"isRemote\": " + remote);

        assertThat(reader.read(fixture.payload(), Map.of()).workplaceType()).isEqualTo(expected);
    }

    @Test
    void shouldSayThatAnUnlistedPostingIsNotListed() throws Exception {
        Fixture unlisted = FIXTURE.with("\"isListed\": true", "\"isListed\": false");

        assertThat(reader.read(unlisted.payload(), Map.of()).listed()).isFalse();
    }

    @Test
    void shouldKnowThePayOnlyIfItCameOrWasAskedFor() throws Exception {
        Payload bare = Payload.of("{\"id\":\"x\",\"title\":\"Baker\",\"address\":null,\"secondaryLocations\":[null]}");

        assertThat(reader.read(bare, Map.of()).facets()).doesNotContain(Facet.PAY);
        assertThat(reader.read(bare, Map.of("includeCompensation", "true")).facets())
                .contains(Facet.PAY);
        assertThat(reader.read(bare, Map.of()).locations()).isEmpty();
    }
}
