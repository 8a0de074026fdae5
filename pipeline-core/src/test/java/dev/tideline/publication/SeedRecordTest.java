package dev.tideline.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tideline.SharedReference;
import dev.tideline.canonical.Json;
import dev.tideline.capture.CaptureLine;
import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import dev.tideline.enrichment.PostingEnricher;
import dev.tideline.enrichment.scope.LaunchPolicy;
import dev.tideline.lifecycle.InMemoryStore;
import dev.tideline.lifecycle.Input;
import dev.tideline.lifecycle.Lifecycle;
import dev.tideline.lifecycle.Outcome.Output.Happened;
import dev.tideline.lifecycle.Policies;
import dev.tideline.posting.Status;
import dev.tideline.posting.WorkplaceType;
import dev.tideline.provider.Readers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the reference's posting must be published as, from the capture to the record. */
class SeedRecordTest {

    @Test
    void shouldPublishAllThatTheReferenceAsksFor() throws Exception {
        Json seed = Json.parse(Files.readAllBytes(SharedReference.require("cases/seed-posting.json")));
        Json expected = seed.at("must_publish");

        PostingRecord posting = opened(seed.at("snapshot"));

        assertThat(posting.postingId()).isEqualTo(expected.text("posting_id"));
        assertThat(posting.sourceHash()).isEqualTo(expected.text("source_hash"));
        assertThat(posting.title()).isEqualTo(expected.text("title"));
        assertThat(posting.normalizedTitle()).isEqualTo(expected.text("normalized_title"));
        assertThat(posting.specialisation()).isEqualTo(expected.text("specialisation"));
        assertThat(posting.seniority()).isEqualTo(expected.text("seniority"));
        assertThat(posting.department()).isEqualTo(expected.text("department"));
        Json employment = expected.at("employment");
        assertThat(posting.employment())
                .isEqualTo(new PublishedEmployment(
                        employment.text("raw"), employment.text("hours"), employment.text("contract")));
        assertThat(posting.workplaceType()).isEqualTo(WorkplaceType.valueOf(upper(expected.text("workplace_type"))));
        assertThat(posting.locations())
                .extracting(
                        PublishedPlace::raw,
                        PublishedPlace::city,
                        PublishedPlace::region,
                        PublishedPlace::country,
                        PublishedPlace::remote)
                .containsExactlyElementsOf(expected.items("locations").stream()
                        .map(place -> tuple(
                                place.text("raw"),
                                place.text("city"),
                                place.text("region"),
                                place.text("country"),
                                place.flag("remote")))
                        .toList());
        Json salary = expected.at("salary");
        assertThat(posting.salaries())
                .extracting(
                        PublishedSalary::min,
                        PublishedSalary::max,
                        PublishedSalary::currency,
                        PublishedSalary::period,
                        PublishedSalary::basis,
                        PublishedSalary::scopeCountry,
                        PublishedSalary::raw)
                .containsExactly(tuple(
                        amount(salary, "min"),
                        amount(salary, "max"),
                        salary.text("currency"),
                        salary.text("period"),
                        salary.text("basis"),
                        salary.text("scope_country"),
                        salary.text("raw")));
        assertThat(posting.language()).isEqualTo(expected.text("language"));
        assertThat(String.valueOf(posting.experienceYearsMin())).isEqualTo(expected.scalar("experience_years_min"));
        Json scope = expected.at("launch_scope");
        assertThat(posting.launchScope()).isNotNull();
        assertThat(posting.launchScope().included()).isEqualTo(scope.flag("included"));
        assertThat(posting.launchScope().reason()).isEqualTo(scope.text("reason"));
        assertThat(posting.launchScope().countries())
                .containsExactlyElementsOf(
                        scope.items("countries").stream().map(Json::asText).toList());
        assertThat(expected.text("status")).as("what is active is open").isEqualTo("active");
        assertThat(posting.status()).isEqualTo(Status.OPEN);
        assertThat(posting.postedAt()).isEqualTo(time(expected.text("posted_at")));
        assertThat(posting.sourceUpdatedAt()).isEqualTo(time(expected.text("source_updated_at")));
        assertThat(posting.sourceUrl()).isEqualTo(expected.text("source_url"));
    }

    private static PostingRecord opened(Json capture) throws Exception {
        Snapshot snapshot = CaptureLine.parse(capture.canonical().getBytes(StandardCharsets.UTF_8));
        Lifecycle lifecycle = new Lifecycle(
                Readers.standard(), new Policies(Map.of()), new PostingEnricher(LaunchPolicy.ENGLISH_US_CANADA));
        Input input = new Input(snapshot, new Position("seed", 0, 1), snapshot.observedAt());
        return lifecycle.apply(input, new InMemoryStore()).outputs().stream()
                .flatMap(output -> output instanceof Happened happened ? Stream.of(happened.event()) : Stream.empty())
                .findFirst()
                .orElseThrow()
                .after();
    }

    private static String upper(@Nullable String word) {
        return String.valueOf(word).toUpperCase(Locale.ROOT);
    }

    private static BigDecimal amount(Json salary, String field) {
        return new BigDecimal(String.valueOf(salary.scalar(field)));
    }

    private static Instant time(@Nullable String text) {
        return Instant.parse(String.valueOf(text));
    }
}
