package dev.tideline.streams.record;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation;
import dev.tideline.capture.ProbeVerdict;
import dev.tideline.capture.Snapshot;
import dev.tideline.schema.CrawlFinished;
import dev.tideline.schema.CrawlStarted;
import dev.tideline.schema.OperatorCommand;
import dev.tideline.schema.PostingObserved;
import dev.tideline.schema.PostingProbed;
import dev.tideline.schema.PostingRemoved;
import java.nio.ByteBuffer;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes the core's snapshot as the value of {@code postings.snapshots}: what loads a capture file into Kafka. */
public final class SnapshotWriter {

    private SnapshotWriter() {}

    public static dev.tideline.schema.Snapshot write(Snapshot snapshot) {
        return new dev.tideline.schema.Snapshot(
                snapshot.board().provider(),
                snapshot.board().token(),
                snapshot.crawlId(),
                snapshot.observedAt().truncatedTo(ChronoUnit.MILLIS),
                snapshot.body().accept(new Body()));
    }

    private static final class Body implements Observation.Visitor<Object> {

        @Override
        public Object observed(Observation.PostingObserved observed) {
            return new PostingObserved(
                    observed.key(),
                    ByteBuffer.wrap(observed.payload().bytes()),
                    observed.payloadUri(),
                    observed.request(),
                    observed.listPosition());
        }

        @Override
        public Object probed(Observation.PostingProbed probed) {
            return new PostingProbed(probed.key(), verdict(probed.verdict()), probed.httpStatus());
        }

        @Override
        public Object removed(Observation.PostingRemoved removed) {
            return new PostingRemoved(removed.key(), removed.origin());
        }

        @Override
        public Object started(Observation.CrawlStarted started) {
            return new CrawlStarted(mode(started.mode()));
        }

        @Override
        public Object finished(Observation.CrawlFinished finished) {
            return SnapshotWriter.finished(finished);
        }

        @Override
        public Object ordered(Observation.OperatorCommand order) {
            return new OperatorCommand(order.command().name().toLowerCase(Locale.ROOT), order.arguments());
        }
    }

    private static CrawlFinished finished(Observation.CrawlFinished finished) {
        return new CrawlFinished(
                mode(finished.mode()),
                outcome(finished.outcome()),
                finished.startedAt().truncatedTo(ChronoUnit.MILLIS),
                finished.advertisedTotal(),
                finished.distinctKeys(),
                finished.pagesFailed(),
                finished.capped(),
                finished.httpStatus(),
                finished.detail(),
                finished.unchangedSince());
    }

    private static dev.tideline.schema.ProbeVerdict verdict(ProbeVerdict verdict) {
        return switch (verdict) {
            case LIVE -> dev.tideline.schema.ProbeVerdict.live;
            case GONE -> dev.tideline.schema.ProbeVerdict.gone;
            case CLOSED_MARKER -> dev.tideline.schema.ProbeVerdict.closed_marker;
            case UNCERTAIN -> dev.tideline.schema.ProbeVerdict.uncertain;
        };
    }

    private static dev.tideline.schema.CrawlMode mode(CrawlMode mode) {
        return switch (mode) {
            case FULL -> dev.tideline.schema.CrawlMode.full;
            case INCREMENTAL -> dev.tideline.schema.CrawlMode.incremental;
            case RECENCY_WINDOW -> dev.tideline.schema.CrawlMode.recency_window;
            case SAMPLED -> dev.tideline.schema.CrawlMode.sampled;
        };
    }

    private static dev.tideline.schema.CrawlOutcome outcome(CrawlOutcome outcome) {
        return switch (outcome) {
            case COMPLETE -> dev.tideline.schema.CrawlOutcome.complete;
            case TRUNCATED -> dev.tideline.schema.CrawlOutcome.truncated;
            case PARTIAL -> dev.tideline.schema.CrawlOutcome.partial;
            case FAILED -> dev.tideline.schema.CrawlOutcome.failed;
            case BLOCKED -> dev.tideline.schema.CrawlOutcome.blocked;
            case INVALID -> dev.tideline.schema.CrawlOutcome.invalid;
            case BOARD_NOT_FOUND -> dev.tideline.schema.CrawlOutcome.board_not_found;
        };
    }
}
