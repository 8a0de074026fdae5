package dev.tideline.streams.record;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Position;
import dev.tideline.diff.FieldChange;
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
import dev.tideline.posting.Employment;
import dev.tideline.posting.Location;
import dev.tideline.posting.PayRange;
import dev.tideline.publication.PostingRecord;
import dev.tideline.posting.Status;
import dev.tideline.posting.WorkplaceType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Core records of an invented employer. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-06-06T12:00:00Z");

    private Samples() {}

    static PostingRecord posting() {
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
                "Lantern Works",
                "Operations",
                List.of("Operations"),
                null,
                List.of(),
                List.of(Location.of("Skagen"), new Location("Remote, DK", null, null, "DK", true)),
                WorkplaceType.HYBRID,
                new Employment("FullTime", "full_time", null),
                List.of(new PayRange(
                        "DKK 30,000.50", new BigDecimal("30000.50"), new BigDecimal("36000"), "DKK", "month", null)),
                "en",
                "Keep the lamp lit.",
                "<p>Keep the lamp lit.</p>",
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
                Map.of("zone", "north", "area", "coast"));
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
