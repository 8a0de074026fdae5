package dev.tideline.crawl;

import dev.tideline.capture.Observation;
import dev.tideline.capture.Snapshot;
import dev.tideline.crawl.http.Answer;
import dev.tideline.posting.Board;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes down one crawl: its records where they go, its answers into the archive. What cannot be written stops all. */
final class Recorder {

    private final Board board;
    private final String crawlId;
    private final SnapshotSink sink;
    private final Archive archive;

    Recorder(Board board, String crawlId, SnapshotSink sink, Archive archive) {
        this.board = board;
        this.crawlId = crawlId;
        this.sink = sink;
        this.archive = archive;
    }

    void record(Instant at, Observation body) {
        try {
            sink.accept(new Snapshot(board, crawlId, at.truncatedTo(ChronoUnit.MILLIS), body));
        } catch (IOException e) {
            throw new UncheckedIOException("what was seen of " + board.id() + " cannot be written", e);
        }
    }

    @Nullable
    String keep(Answer answer) {
        try {
            return archive.keep(board, answer);
        } catch (IOException e) {
            throw new UncheckedIOException("what " + board.id() + " answered cannot be archived", e);
        }
    }
}
