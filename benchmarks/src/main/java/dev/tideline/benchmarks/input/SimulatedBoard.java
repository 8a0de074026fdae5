package dev.tideline.benchmarks.input;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation;
import dev.tideline.capture.Payload;
import dev.tideline.capture.Snapshot;
import dev.tideline.posting.Board;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A Greenhouse board of an invented company, crawled wholly every two hours. */
public final class SimulatedBoard {

    private static final Instant FIRST_CRAWL = Instant.parse("2026-01-05T12:00:00Z");
    private static final Duration BETWEEN_CRAWLS = Duration.ofHours(2);

    /** Of ten changed postings, so many are really rewritten; two only have their {@code updated_at} moved. */
    private static final int REWRITTEN_OF_TEN = 8;

    private final Board board;
    private final PostingText text;
    private final Random random;
    private final List<Listed> listed = new ArrayList<>();
    private long nextId;
    private int crawls;

    private record Listed(long id, int revision, int touches, Payload payload) {}

    public SimulatedBoard(int number, int size, PostingText text, long seed) {
        this.board = new Board("greenhouse", "loomery" + number);
        this.text = text;
        this.random = new Random(seed + number);
        this.nextId = 4_000_000L + number * 100_000L;
        for (int i = 0; i < size; i++) {
            listed.add(write(nextId++, 0, 0));
        }
    }

    public Board board() {
        return board;
    }

    /** The records of the next crawl: its start, every listed posting, its end. */
    public List<Snapshot> crawl() {
        Instant start = FIRST_CRAWL.plus(BETWEEN_CRAWLS.multipliedBy(crawls));
        String crawlId = board.token() + "@" + start;
        crawls++;
        List<Snapshot> records = new ArrayList<>(listed.size() + 2);
        records.add(new Snapshot(board, crawlId, start, new Observation.CrawlStarted(CrawlMode.FULL)));
        for (int i = 0; i < listed.size(); i++) {
            Listed posting = listed.get(i);
            Observation seen =
                    new Observation.PostingObserved(Long.toString(posting.id()), posting.payload(), null, Map.of(), i);
            records.add(new Snapshot(board, crawlId, start.plusMillis(20), seen));
        }
        Observation end = new Observation.CrawlFinished(
                CrawlMode.FULL, CrawlOutcome.COMPLETE, start, null, listed.size(), 0, false, 200, null, null);
        records.add(new Snapshot(board, crawlId, start.plusMillis(40), end));
        return records;
    }

    /** Time passes: that share of the postings changes, and one in a thousand makes room for a new one. */
    public void change(double percent) {
        for (int i = 0; i < listed.size(); i++) {
            Listed old = listed.get(i);
            if (random.nextInt(1000) == 0) {
                listed.set(i, write(nextId++, 0, 0));
            } else if (random.nextDouble() * 100 < percent) {
                boolean rewritten = random.nextInt(10) < REWRITTEN_OF_TEN;
                listed.set(i, write(old.id(), old.revision() + (rewritten ? 1 : 0), old.touches() + 1));
            }
        }
    }

    private Listed write(long id, int revision, int touches) {
        return new Listed(id, revision, touches, new Payload(text.write(board.token(), id, revision, touches)));
    }
}
