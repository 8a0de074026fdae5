package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Payload;
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

class LeverReaderTest {

    private static final Fixture FIXTURE = Fixture.of("lever");

    private final LeverReader reader = new LeverReader();

    @Test
    void shouldReadEveryFieldThatThePayloadHas() throws Exception {
        Posting posting = reader.read(FIXTURE.payload(), Map.of());

        Posting expected = Posting.builder("Depot Night Lead")
                .departments(List.of("Depots"))
                .team("Night")
                .locations(List.of(new Location("Fallow, NV", null, null, "US", null), Location.of("Birch, NV")))
                .workplaceType(WorkplaceType.ONSITE)
                .employment(new Employment("Part-time", "part_time", null))
                .pay(List.of(new PayRange(
                        "24.5 - 29.75 USD per hour",
                        new BigDecimal("24.5"),
                        new BigDecimal("29.75"),
                        "USD",
                        "hour",
                        null)))
                .description(posting.description())
                .posted(Instant.ofEpochMilli(1785931200000L), "createdAt")
                .sourceUrl("https://jobs.lever.example/gravel/0d0d0d0d-1111-4222-8333-444444444444")
                .applyUrl("https://jobs.lever.example/gravel/0d0d0d0d-1111-4222-8333-444444444444/apply")
                .nativeFields(posting.nativeFields(), posting.sourceHash())
                .facets(Set.of(Facet.values()))
                .build();
        assertThat(posting).isEqualTo(expected);
        assertThat(reader.key(FIXTURE.payload())).isEqualTo("0d0d0d0d-1111-4222-8333-444444444444");
    }

    @Test
    void shouldPutTheDescriptionTogetherWithoutSayingAnythingTwice() throws Exception {
        assertThat(reader.read(FIXTURE.payload(), Map.of()).description().text())
                .isEqualTo("""
                        Gravel & Co. moves gravel.
                        You lead the night.
                        You & we
                        - Two years
                        - A licence
                        All are welcome.
                        Really.
                        Night premium on top.""");
    }

    @Test
    void shouldKeepTheStructuredNativeFields() throws Exception {
        assertThat(reader.read(FIXTURE.payload(), Map.of()).nativeFields())
                .startsWith("{\"categories\":{\"allLocations\":")
                .contains("\"createdAt\":1785931200000", "\"salaryRange\":{", "\"text\":\"Depot Night Lead\"")
                .doesNotContain("hostedUrl", "0d0d0d0d", "descriptionBody", "additional");
    }

    @Test
    void shouldTreatOptionalFieldsOfTheWrongTypeAsAbsent() throws Exception {
        Payload odd =
                Payload.of("{\"id\":\"x\",\"text\":\"Baker\",\"categories\":[],\"country\":null,\"lists\":[null,5],"
                        + "\"salaryRange\":\"10\",\"createdAt\":\"yesterday\",\"workplaceType\":\"unspecified\"}");

        Posting posting = reader.read(odd, Map.of());

        assertThat(posting)
                .isEqualTo(Posting.builder("Baker")
                        .nativeFields(posting.nativeFields(), posting.sourceHash())
                        .facets(Set.of(Facet.values()))
                        .build());
    }
}
