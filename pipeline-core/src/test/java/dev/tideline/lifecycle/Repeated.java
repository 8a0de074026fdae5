package dev.tideline.lifecycle;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Snapshot;
import dev.tideline.posting.Board;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A history of crawls one after the other, with two more crawls after each complete one, which find the board's list as
 * that one did.
 */
final class Repeated {

    /** What a crawl sent, and how it ended. */
    private record Crawl(List<Snapshot> rows, List<CrawlFinished> ends) {

        boolean readTheWholeList() {
            return ends.stream()
                    .anyMatch(end -> end.outcome() == CrawlOutcome.COMPLETE && !end.capped() && end.pagesFailed() == 0);
        }
    }

    private final Map<String, Crawl> crawls = new HashMap<>();
    private final Map<Board, String> lists = new HashMap<>();
    private final List<Snapshot> told = new ArrayList<>();
    private final boolean byName;

    private Repeated(boolean byName) {
        this.byName = byName;
    }

    /** The further crawls send no row but name the earlier crawl. */
    static List<Snapshot> byName(List<Snapshot> history) {
        return new Repeated(true).told(history);
    }

    /** The further crawls send every row again. */
    static List<Snapshot> rowByRow(List<Snapshot> history) {
        return new Repeated(false).told(history);
    }

    private List<Snapshot> told(List<Snapshot> history) {
        for (Snapshot snapshot : history) {
            if (snapshot.crawlId() != null) {
                Crawl crawl = crawls.computeIfAbsent(
                        snapshot.crawlId(), absent -> new Crawl(new ArrayList<>(), new ArrayList<>()));
                if (snapshot.body() instanceof PostingObserved) {
                    crawl.rows().add(snapshot);
                } else if (snapshot.body() instanceof CrawlFinished end) {
                    crawl.ends().add(end);
                }
            }
        }
        for (Snapshot snapshot : history) {
            Crawl crawl = crawls.get(String.valueOf(snapshot.crawlId()));
            boolean begins = crawl != null
                    && snapshot.body() instanceof CrawlStarted
                    && !crawl.rows().isEmpty();
            String list = begins ? lists.remove(snapshot.board()) : null;
            if (list != null) {
                repeat(snapshot.board(), list, list, snapshot.observedAt().minus(Duration.ofMinutes(3)));
                repeat(
                        snapshot.board(),
                        list,
                        "again-" + list,
                        snapshot.observedAt().minus(Duration.ofMinutes(2)));
            }
            told.add(snapshot);
            if (crawl != null
                    && snapshot.body() instanceof CrawlFinished end
                    && end.mode() == CrawlMode.FULL
                    && crawl.readTheWholeList()) {
                lists.put(snapshot.board(), String.valueOf(snapshot.crawlId()));
            }
        }
        return told;
    }

    private void repeat(Board board, String list, String since, Instant at) {
        String crawl = "again-" + since;
        told.add(new Snapshot(board, crawl, at, new CrawlStarted(CrawlMode.FULL)));
        if (!byName) {
            Crawl earlier = crawls.get(list);
            if (earlier != null) {
                earlier.rows().forEach(row -> told.add(new Snapshot(board, crawl, at, row.body())));
            }
        }
        told.add(new Snapshot(board, crawl, at, end(at, byName ? since : null)));
    }

    private static Observation end(Instant at, @Nullable String since) {
        return new CrawlFinished(CrawlMode.FULL, CrawlOutcome.COMPLETE, at, null, null, 0, false, null, null, since);
    }
}
