package dev.tideline.lifecycle;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Observation.PostingProbed;
import dev.tideline.capture.Observation.PostingRemoved;
import dev.tideline.capture.Payload;
import dev.tideline.capture.Position;
import dev.tideline.capture.ProbeVerdict;
import dev.tideline.capture.Snapshot;
import dev.tideline.posting.Board;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A generated history of three boards: jobs come, change, hide and go, and crawlers look on as well as they can. */
final class History {

    /** What may go on besides orderly crawls, one after the other. */
    enum Spice {
        PUSHES,
        REMOVALS,
        PROBES,
        OVERLAPPING_CRAWLS,
        ABANDONED_CRAWLS,
        LATE_RECORDS,
        REPEATED_RECORDS,
        BAD_PAYLOADS,
        LAYOFFS,
        LOST_BOARDS
    }

    private static final CrawlOutcome[] FUTILE =
            EnumSet.complementOf(EnumSet.of(CrawlOutcome.BOARD_NOT_FOUND)).toArray(CrawlOutcome[]::new);

    private static final int KEYS = 8;
    private static final int STEPS = 90;
    private static final int LONG_AFTER = 1_000_000;

    private final Random random;
    private final Set<Spice> spices;
    private final List<Snapshot> told = new ArrayList<>();
    private final Map<String, Job> world = new TreeMap<>();
    private int minute;
    private int crawls;

    private History(long seed, Set<Spice> spices) {
        this.random = new Random(seed);
        this.spices = spices;
    }

    static List<Input> orderly(long seed) {
        return generate(seed, EnumSet.noneOf(Spice.class));
    }

    static List<Input> wild(long seed) {
        return generate(seed, EnumSet.allOf(Spice.class));
    }

    static List<Input> generate(long seed, Set<Spice> spices) {
        History history = new History(seed, spices);
        for (int step = 0; step < STEPS; step++) {
            history.step(new Board("paper", "board" + history.random.nextInt(3)));
        }
        history.disorder();
        return inputs(history.told);
    }

    /** Recorded one after the other, long after: no clock is cut back. */
    static List<Input> inputs(List<Snapshot> snapshots) {
        List<Input> inputs = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            inputs.add(new Input(
                    snapshot,
                    new Position("captures", 0, inputs.size()),
                    Story.time(LONG_AFTER).plusMillis(inputs.size())));
        }
        return inputs;
    }

    /** A crawl that may not count and sees nothing, at some time; that a board is not found would prove something. */
    static List<Snapshot> futileCrawl(Random random, Board board, int number) {
        String crawl = "futile" + number;
        int at = random.nextInt(6_000);
        CrawlOutcome outcome = any(random, FUTILE);
        Observation end = new CrawlFinished(
                CrawlMode.FULL,
                outcome,
                Story.time(at),
                null,
                null,
                0,
                outcome == CrawlOutcome.COMPLETE,
                null,
                null,
                null);
        return List.of(
                new Snapshot(board, crawl, Story.time(at), new CrawlStarted(CrawlMode.FULL)),
                new Snapshot(board, crawl, Story.time(at + 1), end));
    }

    private void step(Board board) {
        minute += 5 + random.nextInt(90);
        turnTheWorld(board);
        int what = random.nextInt(10);
        if (what == 0 && spices.contains(Spice.PUSHES)) {
            aliveOn(board).stream().findAny().ifPresent(job -> tell(board, null, seen(job)));
        } else if (what == 1 && spices.contains(Spice.REMOVALS)) {
            tell(board, null, new PostingRemoved(anyKey(), "webhook"));
        } else if (what == 2 && spices.contains(Spice.PROBES)) {
            ProbeVerdict verdict = any(random, ProbeVerdict.values());
            tell(board, null, new PostingProbed(anyKey(), verdict, null));
        } else if (what == 3 && spices.contains(Spice.OVERLAPPING_CRAWLS)) {
            interleaved(crawl(board), crawl(board));
        } else if (random.nextInt(25) == 0 && spices.contains(Spice.LOST_BOARDS)) {
            loseSightOf(board);
        } else {
            told.addAll(crawl(board));
        }
    }

    /** The provider does not know the board for some hours, or never again. */
    private void loseSightOf(Board board) {
        for (int i = random.nextInt(5); i >= 0; i--) {
            String crawl = "c" + crawls++;
            Observation end = new CrawlFinished(
                    CrawlMode.FULL,
                    CrawlOutcome.BOARD_NOT_FOUND,
                    Story.time(minute),
                    null,
                    0,
                    0,
                    false,
                    404,
                    null,
                    null);
            tell(board, crawl, new CrawlStarted(CrawlMode.FULL));
            tell(board, crawl, end);
            minute += 40 + random.nextInt(60);
        }
    }

    private void turnTheWorld(Board board) {
        if (spices.contains(Spice.LAYOFFS) && random.nextInt(40) == 0) {
            world.keySet().removeIf(name -> name.startsWith(board.token()));
        }
        for (int i = 0; i < 3; i++) {
            String key = anyKey();
            Job job = world.getOrDefault(board.token() + key, Job.of(key));
            switch (random.nextInt(6)) {
                case 0, 1 -> world.put(board.token() + key, job);
                case 2 -> world.remove(board.token() + key);
                case 3 -> world.computeIfPresent(board.token() + key, (k, j) -> j.titled("Clerk " + random.nextInt(3)));
                case 4 -> world.computeIfPresent(board.token() + key, (k, j) -> j.touched(minute));
                default -> {
                    if (random.nextInt(4) == 0) {
                        world.computeIfPresent(board.token() + key, (k, j) -> j.unlisted());
                    }
                }
            }
        }
    }

    private List<Snapshot> crawl(Board board) {
        String crawl = "c" + crawls++;
        int start = minute + random.nextInt(3);
        CrawlMode mode = random.nextInt(10) == 0 ? CrawlMode.SAMPLED : CrawlMode.FULL;
        CrawlOutcome outcome = random.nextInt(5) == 0 ? any(random, CrawlOutcome.values()) : CrawlOutcome.COMPLETE;
        boolean whole = mode == CrawlMode.FULL && outcome == CrawlOutcome.COMPLETE;
        List<Snapshot> records = new ArrayList<>();
        records.add(new Snapshot(board, crawl, Story.time(start), new CrawlStarted(mode)));
        int at = start;
        int read = 0;
        for (Job job : aliveOn(board)) {
            if (whole || random.nextBoolean()) {
                at += random.nextInt(2);
                read++;
                records.add(new Snapshot(board, crawl, Story.time(at), seen(job)));
            }
        }
        int end = at + 1;
        minute = Math.max(minute, end);
        boolean capped = random.nextInt(10) == 0;
        Observation body = new CrawlFinished(
                mode, outcome, Story.time(start), null, read, random.nextInt(12) / 11, capped, null, null, null);
        if (!spices.contains(Spice.ABANDONED_CRAWLS) || random.nextInt(8) > 0) {
            records.add(new Snapshot(board, crawl, Story.time(end), body));
        }
        return records;
    }

    private PostingObserved seen(Job job) {
        boolean bad = spices.contains(Spice.BAD_PAYLOADS) && random.nextInt(15) == 0;
        Payload payload = bad ? Payload.of("<html>") : job.payload();
        return new PostingObserved(bad && random.nextInt(5) == 0 ? null : job.key(), payload, null, Map.of(), null);
    }

    private List<Job> aliveOn(Board board) {
        List<Job> jobs = new ArrayList<>();
        world.forEach((name, job) -> {
            if (name.startsWith(board.token())) {
                jobs.add(job);
            }
        });
        Collections.shuffle(jobs, random);
        return jobs;
    }

    private void interleaved(List<Snapshot> one, List<Snapshot> other) {
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            if (j == other.size() || (i < one.size() && random.nextBoolean())) {
                told.add(one.get(i++));
            } else {
                told.add(other.get(j++));
            }
        }
    }

    /** Some records come later than they should, some come again. */
    private void disorder() {
        for (int i = told.size() - 1; i >= 0; i--) {
            int later = Math.min(told.size(), i + 1 + random.nextInt(60));
            if (spices.contains(Spice.LATE_RECORDS) && random.nextInt(15) == 0) {
                told.add(later - 1, told.remove(i));
            } else if (spices.contains(Spice.REPEATED_RECORDS) && random.nextInt(25) == 0) {
                told.add(later, told.get(i));
            }
        }
    }

    private void tell(Board board, @Nullable String crawl, Observation body) {
        told.add(new Snapshot(board, crawl, Story.time(minute), body));
    }

    private static <T> T any(Random random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String anyKey() {
        return "k" + random.nextInt(KEYS);
    }

    static List<Board> boards() {
        return Arrays.asList(new Board("paper", "board0"), new Board("paper", "board1"), new Board("paper", "board2"));
    }
}
