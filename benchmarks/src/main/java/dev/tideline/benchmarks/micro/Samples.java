package dev.tideline.benchmarks.micro;

import dev.tideline.benchmarks.input.PostingText;
import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.Observation;
import dev.tideline.capture.Payload;
import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import dev.tideline.lifecycle.Input;
import dev.tideline.posting.Board;
import java.time.Instant;
import java.util.Map;

/** Postings of one invented Greenhouse board, 8.2 KB each. */
final class Samples {

    static final Board BOARD = new Board("greenhouse", "invented-company");

    private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");
    private static final PostingText TEXT = new PostingText(1);

    private Samples() {}

    static Payload payload(int id, int revision) {
        return new Payload(TEXT.write(BOARD.token(), id, revision, revision));
    }

    static Input crawlStart() {
        return input(START, new Observation.CrawlStarted(CrawlMode.FULL));
    }

    /**
     * An observation within the one crawl that ever begins here.
     *
     * @param second after the crawl's start
     */
    static Input observation(int id, Payload payload, long second) {
        return input(
                START.plusSeconds(second),
                new Observation.PostingObserved(Integer.toString(id), payload, null, Map.of(), null));
    }

    private static Input input(Instant at, Observation what) {
        return new Input(new Snapshot(BOARD, "crawl-1", at, what), new Position("snapshots", 0, 0), at);
    }
}
