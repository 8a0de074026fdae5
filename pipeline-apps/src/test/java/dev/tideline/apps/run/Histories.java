package dev.tideline.apps.run;

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
import java.util.TreeMap;

/** Invented boards with a life of their own, the same for the same seed: postings come, change, go and come back. */
final class Histories {

    private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");
    private static final String[] CITIES = {"Oslo", "Turin", "Ghent", "Porto"};

    private Histories() {}

    /** Boards take turns, crawl by crawl; about one record in a hundred cannot be read. */
    static List<Snapshot> of(long seed, int boards, int postings, int crawls) {
        Random random = new Random(seed);
        List<Map<Integer, String>> listed = new ArrayList<>();
        for (int board = 0; board < boards; board++) {
            listed.add(new TreeMap<>());
            for (int key = 0; key < postings; key++) {
                listed.get(board).put(key, title(random));
            }
        }
        List<Snapshot> all = new ArrayList<>();
        for (int crawl = 0; crawl < crawls; crawl++) {
            for (int board = 0; board < boards; board++) {
                live(listed.get(board), postings, random);
                crawl(all, new Board("greenhouse", "board" + board), crawl, listed.get(board), random);
            }
        }
        return all;
    }

    private static void live(Map<Integer, String> listed, int postings, Random random) {
        for (int key = 0; key < postings + postings / 5; key++) {
            int fate = random.nextInt(100);
            if (fate < 3) {
                listed.put(key, title(random));
            } else if (fate < 6) {
                listed.remove(key);
            }
        }
    }

    private static void crawl(List<Snapshot> all, Board board, int number, Map<Integer, String> listed, Random random) {
        String crawlId = "c" + number;
        Instant at = START.plus(Duration.ofHours(2L * number));
        boolean fails = random.nextInt(8) == 0;
        all.add(new Snapshot(board, crawlId, at, new Observation.CrawlStarted(CrawlMode.FULL)));
        int read = 0;
        for (Map.Entry<Integer, String> posting : listed.entrySet()) {
            if (fails && read >= listed.size() / 3) {
                break;
            }
            read++;
            all.add(new Snapshot(
                    board,
                    crawlId,
                    at.plusMillis(read),
                    new Observation.PostingObserved(
                            Integer.toString(posting.getKey()), payload(posting, random), null, Map.of(), null)));
        }
        Instant end = at.plusSeconds(60);
        all.add(new Snapshot(
                board,
                crawlId,
                end,
                new Observation.CrawlFinished(
                        CrawlMode.FULL,
                        fails ? CrawlOutcome.FAILED : CrawlOutcome.COMPLETE,
                        at,
                        null,
                        read,
                        fails ? 1 : 0,
                        false,
                        null,
                        null,
                        null)));
    }

    private static Payload payload(Map.Entry<Integer, String> posting, Random random) {
        int luck = random.nextInt(100);
        if (luck == 0) {
            return Payload.of("{\"id\":");
        }
        String stamp = luck < 5 ? "2026-01-1" + random.nextInt(10) : "2026-01-01";
        return Payload.of("{\"id\":" + posting.getKey() + ",\"title\":\"" + posting.getValue() + "\",\"updated_at\":\""
                + stamp + "T08:00:00Z\",\"location\":{\"name\":\"" + CITIES[posting.getKey() % CITIES.length]
                + "\"},\"content\":\"&lt;p&gt;" + "Keep the clocks of the town in time. ".repeat(12)
                + "&lt;/p&gt;\"}");
    }

    private static String title(Random random) {
        return "Clock Tuner " + random.nextInt(1_000);
    }
}
