package dev.tideline.streams.record;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Position;
import dev.tideline.diff.FieldChange;
import dev.tideline.enrichment.scope.LaunchScope;
import dev.tideline.fingerprint.ChangeClass;
import dev.tideline.lifecycle.BoardStatus;
import dev.tideline.lifecycle.Cause;
import dev.tideline.lifecycle.CloseReason;
import dev.tideline.lifecycle.Confidence;
import dev.tideline.lifecycle.CrawlReport;
import dev.tideline.lifecycle.CrawlVerdict;
import dev.tideline.lifecycle.EventType;
import dev.tideline.lifecycle.Freshness;
import dev.tideline.lifecycle.Guard;
import dev.tideline.lifecycle.GuardStatus;
import dev.tideline.lifecycle.PostingEvent;
import dev.tideline.lifecycle.Rule;
import dev.tideline.posting.Status;
import dev.tideline.posting.WorkplaceType;
import dev.tideline.publication.Derivation;
import dev.tideline.publication.LanguageShare;
import dev.tideline.publication.PostingRecord;
import dev.tideline.publication.PublishedEmployment;
import dev.tideline.publication.PublishedEnvelope;
import dev.tideline.publication.PublishedPlace;
import dev.tideline.publication.PublishedSalary;
import dev.tideline.publication.PublishedSection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Core records of an invented employer. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-06-06T12:00:00Z");

    private Samples() {}

    static PostingRecord posting() {
        PublishedPlace skagen = place("Skagen", "Skagen", false);
        return new PostingRecord(
                "7d5621bb4908f7b134f32897ba38de05b147ae17",
                "greenhouse|lanternworks",
                "greenhouse|lanternworks",
                "greenhouse",
                "4711",
                2,
                1,
                Status.CLOSED,
                "Keeper of the Light – Nights",
                "Keeper of the Light",
                null,
                "ic",
                "Nights",
                null,
                "Lantern Works",
                "Operations",
                List.of("Operations"),
                null,
                List.of(),
                List.of(skagen, place("Remote, DK", null, true)),
                skagen,
                false,
                WorkplaceType.HYBRID,
                null,
                null,
                null,
                null,
                new PublishedEmployment("FullTime", "full_time", null),
                List.of(salary()),
                new PublishedEnvelope(
                        new BigDecimal("30000.50"), new BigDecimal("36000"), "DKK", "month", "base", null, null),
                "en",
                List.of(new LanguageShare("en", 1)),
                "Keep the lamp lit.",
                "<p>Keep the lamp lit.</p>",
                List.of(new PublishedSection("other", 0, 18)),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                new LaunchScope(true, "here", List.of("DK"), "en"),
                null,
                "https://lantern.example/4711",
                null,
                NOON.minusSeconds(3600),
                "first_published",
                null,
                null,
                false,
                NOON.minusSeconds(600),
                NOON.minusSeconds(60),
                NOON,
                NOON,
                null,
                null,
                "a".repeat(64),
                "b".repeat(64),
                null,
                "{\"id\":4711}",
                List.of(new Derivation("track", "title", 0, 6, "title", 0.5)),
                1,
                Map.of("zone", "north", "area", "coast"));
    }

    private static PublishedPlace place(String raw, @Nullable String city, boolean remote) {
        return new PublishedPlace(
                raw,
                city,
                null,
                "DK",
                null,
                null,
                null,
                null,
                null,
                city == null ? "country" : "city",
                null,
                remote,
                remote ? "remote" : null,
                false,
                0.9,
                "city");
    }

    private static PublishedSalary salary() {
        return new PublishedSalary(
                "DKK 30,000.50",
                new BigDecimal("30000.50"),
                new BigDecimal("36000"),
                "DKK",
                "month",
                "base",
                null,
                null,
                null,
                null,
                null,
                null,
                "pay",
                null,
                null,
                0.9,
                "structured");
    }

    static PostingEvent event() {
        return new PostingEvent(
                "0b1d0d3c-6a6e-5a0f-9d0e-0c2f6f6f7f7f",
                EventType.CLOSED,
                "7d5621bb4908f7b134f32897ba38de05b147ae17",
                "greenhouse|lanternworks",
                "greenhouse",
                "4711",
                "greenhouse|lanternworks",
                2,
                1,
                1,
                1,
                1,
                NOON,
                NOON.minusSeconds(60),
                NOON,
                NOON,
                NOON.plusMillis(275),
                new Cause(
                        Cause.Kind.ABSENCE,
                        Rule.R8,
                        List.of("c1", "c2"),
                        2,
                        null,
                        CloseReason.ABSENT,
                        Confidence.MEDIUM),
                false,
                false,
                false,
                false,
                null,
                null,
                posting(),
                posting(),
                List.of(new FieldChange("title", null, "Keeper", ChangeClass.MATERIAL)),
                "a".repeat(64),
                "a".repeat(64),
                "b".repeat(64),
                "b".repeat(64),
                null,
                new Position("postings.snapshots", 3, 42));
    }

    static BoardStatus boardStatus() {
        return new BoardStatus(
                "greenhouse|lanternworks",
                "greenhouse",
                "lanternworks",
                NOON,
                3,
                5,
                1,
                0,
                true,
                NOON,
                Freshness.STALE,
                0,
                new GuardStatus(Guard.KEY_CHURN, NOON, 1, 3, NOON.plusSeconds(60), false),
                null,
                "greenhouse|oldworks",
                null,
                List.of(new CrawlReport(
                        "c2",
                        CrawlMode.RECENCY_WINDOW,
                        CrawlOutcome.BOARD_NOT_FOUND,
                        NOON.minusSeconds(5),
                        NOON,
                        CrawlVerdict.NOT_ELIGIBLE,
                        false,
                        List.of("mode recency_window"),
                        3,
                        3,
                        null,
                        0,
                        0,
                        0,
                        1,
                        0,
                        0,
                        0,
                        404,
                        null,
                        "c1")));
    }
}
