package dev.tideline.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.lifecycle.Absences;
import dev.tideline.lifecycle.BoardState;
import dev.tideline.lifecycle.CrawlHistory;
import dev.tideline.lifecycle.CrawlInFlight;
import dev.tideline.lifecycle.CrawlReport;
import dev.tideline.lifecycle.CrawlVerdict;
import dev.tideline.lifecycle.CrawlsInFlight;
import dev.tideline.lifecycle.Damped;
import dev.tideline.lifecycle.Listing;
import dev.tideline.lifecycle.Move;
import dev.tideline.lifecycle.Reachability;
import dev.tideline.lifecycle.Usual;
import dev.tideline.posting.Board;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class BoardRowsTest {

    private static final Board BOARD = new Board("greenhouse", "quillworks");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("boards"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private final Map<Long, Long> finished = new LinkedHashMap<>();
    private final List<CrawlReport> reports = new ArrayList<>();

    @BeforeEach
    void openStore() {
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
    }

    @Test
    void shouldReadBackFinishedCrawlsInTheirOrderAndReportsInTheirs() {
        // Given
        BoardRows rows = new BoardRows(store, BOARD);
        for (int crawl = 0; crawl < 8; crawl++) {
            finish("c" + crawl, crawl);
            rows.write(state());
        }
        finish("c5", 99);
        finished.remove(CrawlHistory.brief("c0"));

        // When
        rows.write(state());

        // Then
        BoardState read = new BoardRows(store, BOARD).state();
        assertThat(read).usingRecursiveComparison().isEqualTo(state());
        assertThat(read.history().ends()).containsExactlyEntriesOf(finished);
        assertThat(read.history().reports())
                .extracting(CrawlReport::crawlId)
                .containsExactly("c5", "c7", "c6", "c4", "c3");
    }

    @Test
    void shouldWriteAFinishedCrawlOnce() {
        // Given
        BoardRows rows = new BoardRows(store, BOARD);
        finish("c1", 1);
        rows.write(state());
        long before = rowCount();
        store.delete(StateKey.of(BOARD, CrawlHistory.brief("c1")));

        // When
        rows.write(state());

        // Then
        assertThat(before).isEqualTo(3);
        assertThat(rowCount()).isEqualTo(2);
    }

    @Test
    void shouldWriteWhatStandsOnlyWhereItDiffers() {
        // Given
        BoardRows rows = new BoardRows(store, BOARD);
        rows.write(state());
        store.delete(StateKey.of(BOARD));
        store.delete(StateKey.ofInFlight(BOARD));

        // When
        rows.write(state(List.of(new CrawlInFlight(
                8, "c8", CrawlMode.FULL, NOON, false, 3, new CrawlInFlight.Tally(0, 0, 0, 0, 0, 0)))));

        // Then
        assertThat(store.get(StateKey.of(BOARD))).isNull();
        assertThat(store.get(StateKey.ofInFlight(BOARD))).isNotNull();
    }

    @Test
    void shouldKeepBoardsApart() {
        // Given
        finish("c1", 1);
        new BoardRows(store, new Board("greenhouse", "quillworks2")).write(state());

        // When
        BoardState other = new BoardRows(store, BOARD).state();

        // Then
        assertThat(other.history().ends()).isEmpty();
    }

    /** As a board does it: the newest report first, five kept; a crawl that ends twice keeps its place among the ended. */
    private void finish(String crawlId, long end) {
        finished.put(CrawlHistory.brief(crawlId), end);
        reports.removeIf(report -> report.crawlId().equals(crawlId));
        reports.add(
                0,
                new CrawlReport(
                        crawlId,
                        CrawlMode.FULL,
                        CrawlOutcome.COMPLETE,
                        NOON,
                        NOON,
                        CrawlVerdict.COUNTED,
                        true,
                        List.of(),
                        7,
                        null,
                        null,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        200,
                        "end " + end,
                        null));
        while (reports.size() > CrawlHistory.REPORTS_KEPT) {
            reports.remove(reports.size() - 1);
        }
    }

    private BoardState state() {
        return state(List.of());
    }

    private BoardState state(List<CrawlInFlight> inFlight) {
        return new BoardState(
                3,
                0,
                -1,
                0,
                true,
                new Move(null, null, null, false),
                new Usual(List.of(), new Listing(List.of(), new RoaringBitmap()), null),
                RoaringBitmap.bitmapOf(1),
                new Absences(List.of(), List.of(), List.of()),
                new Reachability(NOON, null, List.of()),
                new Damped(new RoaringBitmap(), null),
                new CrawlsInFlight(9, inFlight),
                new CrawlHistory(finished, reports));
    }

    private long rowCount() {
        long rows = 0;
        try (var all = store.all()) {
            for (; all.hasNext(); all.next()) {
                rows++;
            }
        }
        return rows;
    }
}
