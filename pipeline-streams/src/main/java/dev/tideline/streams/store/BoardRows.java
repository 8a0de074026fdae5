package dev.tideline.streams.store;

import dev.tideline.lifecycle.BoardState;
import dev.tideline.lifecycle.CrawlHistory;
import dev.tideline.lifecycle.CrawlReport;
import dev.tideline.posting.Board;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A board's state as its store holds it: a row for what stands, a small one for the crawls in flight, and one for each
 * finished crawl. Each is written only when it differs: in one row together, the memory of old crawls would be most of
 * what a quiet board writes.
 */
final class BoardRows {

    private final KeyValueStore<Bytes, byte[]> store;
    private final Board board;
    private final Map<Long, FinishedCrawl> finished = new HashMap<>();
    private byte[] standing = {};
    private byte[] inFlight = {};
    private BoardState state;
    private List<CrawlReport> reports;

    /** Reads the rows of a board; a new state where there are none. */
    BoardRows(KeyValueStore<Bytes, byte[]> store, Board board) {
        this.store = store;
        this.board = board;
        byte[] row = store.get(StateKey.of(board));
        byte[] crawls = store.get(StateKey.ofInFlight(board));
        if (row == null || crawls == null) {
            state = new BoardState();
        } else {
            standing = row;
            inFlight = crawls;
            readFinished();
            state = BoardStateCodec.read(row, crawls, new CrawlHistory(ends(), newestReports()));
        }
        reports = state.history().reports();
    }

    BoardState state() {
        return state;
    }

    void write(BoardState now) {
        state = now;
        standing = put(StateKey.of(board), standing, BoardStateCodec.write(now));
        inFlight = put(StateKey.ofInFlight(board), inFlight, BoardStateCodec.writeInFlight(now));
        // Each end of a crawl makes a report.
        if (!reports.equals(now.history().reports())) {
            writeFinished();
            reports = now.history().reports();
        }
    }

    private byte[] put(Bytes key, byte[] known, byte[] row) {
        if (!Arrays.equals(known, row)) {
            store.put(key, row);
        }
        return row;
    }

    private void writeFinished() {
        Map<Long, CrawlReport> reportOf = new HashMap<>();
        state.history().reports().forEach(report -> reportOf.put(CrawlHistory.brief(report.crawlId()), report));
        state.history().ends().forEach((crawl, end) -> {
            FinishedCrawl known = finished.get(crawl);
            if (known == null || known.end() != end) {
                long next = 1
                        + finished.values().stream()
                                .mapToLong(FinishedCrawl::rank)
                                .max()
                                .orElse(0);
                FinishedCrawl row = new FinishedCrawl(
                        known == null ? next : known.order(),
                        end,
                        next,
                        Objects.requireNonNull(reportOf.get(crawl), "a crawl ended without a report"));
                finished.put(crawl, row);
                store.put(StateKey.of(board, crawl), BoardStateCodec.write(row));
            }
        });
        finished.keySet().removeIf(crawl -> {
            boolean forgotten = !state.history().ends().containsKey(crawl);
            if (forgotten) {
                store.delete(StateKey.of(board, crawl));
            }
            return forgotten;
        });
    }

    private void readFinished() {
        try (KeyValueIterator<Bytes, byte[]> rows = store.range(StateKey.of(board, 0L), StateKey.of(board, -1L))) {
            while (rows.hasNext()) {
                KeyValue<Bytes, byte[]> row = rows.next();
                finished.put(StateKey.lastLong(row.key), BoardStateCodec.readFinished(row.value));
            }
        }
    }

    private Map<Long, Long> ends() {
        Map<Long, Long> ends = new LinkedHashMap<>();
        finished.entrySet().stream()
                .sorted(Comparator.comparing(crawl -> crawl.getValue().order()))
                .forEach(crawl -> ends.put(crawl.getKey(), crawl.getValue().end()));
        return ends;
    }

    private List<CrawlReport> newestReports() {
        return finished.values().stream()
                .sorted(Comparator.comparing(FinishedCrawl::rank).reversed())
                .limit(CrawlHistory.REPORTS_KEPT)
                .map(FinishedCrawl::report)
                .toList();
    }
}
