package dev.tideline.apps.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.tideline.capture.Observation;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.OperatorCommand;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Observation.PostingProbed;
import dev.tideline.capture.Observation.PostingRemoved;
import dev.tideline.capture.Snapshot;
import dev.tideline.lifecycle.BoardStatus;
import dev.tideline.lifecycle.CrawlReport;
import dev.tideline.lifecycle.CrawlVerdict;
import dev.tideline.lifecycle.Disposition;
import dev.tideline.lifecycle.EventType;
import dev.tideline.lifecycle.Outcome;
import dev.tideline.lifecycle.Outcome.Output;
import dev.tideline.lifecycle.PostingEvent;
import dev.tideline.posting.PostingKey;
import dev.tideline.publication.PostingRecord;
import dev.tideline.streams.record.AvroMapper;
import dev.tideline.streams.record.RecordJson;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * The life of one posting step by step, out of what was told of its board and what came of it.
 */
final class PostingStory {

    /** Dispositions of a sighting that say nothing beyond it. */
    private static final Set<Disposition> PLAIN = EnumSet.of(Disposition.UNCHANGED, Disposition.ROW_KEPT);

    private final PostingKey posting;
    private final Timeline timeline;
    private final boolean colour;
    private final AvroMapper avro = new AvroMapper();
    private final StepLog log;
    private final SightedCrawls sightings = new SightedCrawls();
    private boolean open;

    PostingStory(PostingKey posting, boolean colour) {
        this.posting = posting;
        this.timeline = new Timeline(colour);
        this.colour = colour;
        this.log = new StepLog(colour);
    }

    PostingKey posting() {
        return posting;
    }

    /** All steps so far, in order. */
    List<Step> steps() {
        return log.steps();
    }

    /**
     * Goes on with a record of the posting's board.
     *
     * @param own it is about this posting
     */
    void tell(Snapshot snapshot, Outcome outcome, boolean own) {
        snapshot.body().accept(new Observation.Visitor<Boolean>() {
            @Override
            public Boolean observed(PostingObserved observed) {
                return own && sighted(snapshot, outcome);
            }

            @Override
            public Boolean probed(PostingProbed probe) {
                String status = probe.httpStatus() == null ? "" : " (HTTP " + probe.httpStatus() + ")";
                return own && evidence("probed", snapshot, word(probe.verdict()) + status, outcome);
            }

            @Override
            public Boolean removed(PostingRemoved removed) {
                return own && evidence("removed", snapshot, "says " + removed.origin(), outcome);
            }

            @Override
            public Boolean started(CrawlStarted started) {
                return false;
            }

            @Override
            public Boolean finished(CrawlFinished finished) {
                return ended(snapshot, outcome);
            }

            @Override
            public Boolean ordered(OperatorCommand order) {
                return evidence(
                        "ordered", snapshot, word(order.command()) + " " + new TreeMap<>(order.arguments()), outcome);
            }
        });
        for (Output output : outcome.outputs()) {
            if (output instanceof Output.Happened happened
                    && isOurs(happened.event().postingId())) {
                happened(happened.event());
            } else if (output instanceof Output.Stands stands
                    && isOurs(stands.posting().postingId())) {
                republished(snapshot.observedAt(), stands.posting());
            } else if (output instanceof Output.Purged purged && isOurs(purged.postingId())) {
                log.step("purged", snapshot.observedAt(), "forgotten after its close (R26)", StepLog.details());
            }
        }
    }

    private boolean isOurs(String postingId) {
        return posting.postingId().equals(postingId);
    }

    /** What an event tells needs no sighting beside it. */
    private boolean sighted(Snapshot snapshot, Outcome outcome) {
        Instant at = snapshot.observedAt();
        String crawlId = snapshot.crawlId();
        Disposition disposition = outcome.disposition();
        if (disposition != Disposition.STALE && disposition != Disposition.DUPLICATE) {
            sightings.seen(at, crawlId);
        }
        for (Output output : outcome.outputs()) {
            if (output instanceof Output.Rejected rejected) {
                String text = "in crawl " + crawlId + ", but not readable: " + rejected.reason() + " (R20)";
                log.step("unread", at, text, StepLog.details(crawlId).put("reason", rejected.reason()));
                return true;
            }
        }
        if (!decides(outcome)) {
            log.seen(at, crawlId, PLAIN.contains(disposition) ? null : word(disposition));
        }
        return true;
    }

    private boolean decides(Outcome outcome) {
        return outcome.outputs().stream()
                .anyMatch(output -> output instanceof Output.Happened happened
                        && isOurs(happened.event().postingId()));
    }

    /** A crawl's end: whether it saw the posting, and if not, whether that counts. */
    private boolean ended(Snapshot snapshot, Outcome outcome) {
        for (Output output : outcome.outputs()) {
            if (output instanceof Output.BoardStands board) {
                ended(snapshot, board.status());
            }
        }
        return true;
    }

    private void ended(Snapshot snapshot, BoardStatus board) {
        CrawlReport crawl = board.recentCrawls().get(0);
        Instant at = snapshot.observedAt();
        if (sightings.stillSees(crawl)) {
            sightings.seen(crawl.startedAt(), crawl.crawlId());
            log.seen(at, crawl.crawlId(), "not modified since crawl " + crawl.unchangedSince());
        } else if (!sightings.saw(crawl)) {
            if (open) {
                missed(at, board, crawl);
            } else {
                log.absent(at, crawl.crawlId());
            }
        }
    }

    private void missed(Instant at, BoardStatus board, CrawlReport crawl) {
        dev.tideline.schema.CrawlReport report =
                avro.toAvro(board).getRecentCrawls().get(0);
        String what = RecordView.crawl(report) + "; saw " + crawl.keysSeen()
                + (crawl.keysSeen() == 1 ? " posting" : " postings");
        ObjectNode details =
                StepLog.details(crawl.crawlId()).putRawValue("crawl", new RawValue(RecordJson.line(report)));
        if (!crawl.counted()) {
            log.step("not_counted", "not seen", at, Paint.DIM, what, details);
        } else if (!sightings.isMiss(crawl)) {
            log.step("not_counted", "not seen", at, Paint.DIM, what + "; no miss: seen after it began (R7)", details);
        } else {
            long misses =
                    board.recentCrawls().stream().filter(sightings::isMiss).count();
            String and = crawl.verdict() == CrawlVerdict.COUNTED ? "" : ", with those that were held back";
            log.step("missed", "missed", at, Paint.RED, what + "; miss " + misses + and, details.put("misses", misses));
        }
    }

    private boolean evidence(String name, Snapshot snapshot, String what, Outcome outcome) {
        String came = decides(outcome) ? "" : ": " + word(outcome.disposition());
        ObjectNode details = StepLog.details(snapshot.crawlId())
                .put("evidence", what)
                .put("disposition", word(outcome.disposition()));
        log.step(name, snapshot.observedAt(), what + came, details);
        return true;
    }

    private void happened(PostingEvent event) {
        open = event.type() != EventType.CLOSED;
        dev.tideline.schema.PostingEvent published = avro.toAvro(event);
        String from = "  [" + event.input().topic() + ":" + event.input().offset() + "]";
        String text = timeline.what(published) + Paint.DIM.on(interval(event) + flags(event) + from, colour);
        ObjectNode details = StepLog.details().putRawValue("event", new RawValue(RecordJson.line(published)));
        log.step(new Step(word(event.type()), event.observedAt(), text, details));
        if (event.type() == EventType.REOPENED) {
            sightings.seen(event.observedAt(), null);
        }
    }

    /** A close lies between two looks. */
    private static String interval(PostingEvent event) {
        if (event.type() != EventType.CLOSED || event.effectiveAfter() == null) {
            return "";
        }
        return "; went between " + Timeline.time(event.effectiveAfter()) + " and "
                + Timeline.time(event.effectiveNotAfter());
    }

    private static String flags(PostingEvent event) {
        return (event.late() ? "; told late (R17)" : "")
                + (event.flapping() ? "; flapping: to close takes twice the misses and the gap (R15)" : "");
    }

    private void republished(Instant at, PostingRecord record) {
        String repost = record.repostOf() == null ? "" : "; a repost of " + record.repostOf() + " (R27)";
        String moved = record.movedFrom() == null ? "" : "; moved from " + record.movedFrom() + " (R27)";
        ObjectNode details = StepLog.details()
                .put("version", record.version())
                .put("repost_of", record.repostOf())
                .put("moved_from", record.movedFrom());
        log.step("restated", at, "the record is published anew, without an event" + repost + moved, details);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
