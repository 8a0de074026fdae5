package dev.tideline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Snapshot;
import dev.tideline.crawl.play.BoardServer;
import dev.tideline.crawl.play.Job;
import dev.tideline.crawl.provider.ProviderApis;
import dev.tideline.posting.Board;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.Readers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A board that changes between crawls, from the server to the events. */
class CrawlStoryTest {

    /** Of a board that is read page by page (R8). */
    private static final int MOST_MISSES = 4;

    private static final Job BAKER = Job.of(1, "Baker");
    private static final Job DRIVER = Job.of(2, "Driver");
    private static final Job PILOT = Job.of(3, "Harbour Pilot");

    @TempDir
    private Path memory;

    private BoardServer server;

    @BeforeEach
    void start() throws IOException {
        server = BoardServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Set<String> providers() {
        return BoardServer.providers();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("providers")
    void shouldTellWhatHappenedBetweenTheCrawls(String provider) throws Exception {
        Board board = FaultsTest.board(provider);
        Crawls crawls = new Crawls(server, board, memory);
        server.board(provider, board.token(), List.of(BAKER, DRIVER));
        crawls.crawl();
        server.board(provider, board.token(), List.of(BAKER.titled("Night Baker"), PILOT));

        for (int misses = 0; misses < MOST_MISSES; misses++) {
            crawls.crawl();
        }

        assertThat(crawls.story())
                .containsExactlyInAnyOrder(
                        "OPENED 4001 Baker",
                        "OPENED 4002 Driver",
                        "UPDATED 4001 Night Baker",
                        "OPENED 4003 Harbour Pilot",
                        "CLOSED 4002 Driver");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("providers")
    void shouldNamePostingsAsTheReaderDoes(String provider) throws Exception {
        Board board = FaultsTest.board(provider);
        Crawls crawls = new Crawls(server.board(provider, board.token(), List.of(BAKER, DRIVER)), board, memory);
        PostingReader reader = Readers.standard().forProvider(provider).orElseThrow();

        crawls.crawl();

        assertThat(crawls.recorded())
                .filteredOn(seen -> seen.body() instanceof PostingObserved)
                .allSatisfy(seen -> {
                    PostingObserved observed = (PostingObserved) seen.body();
                    assertThat(reader.key(observed.payload())).isEqualTo(observed.key());
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("providers")
    void shouldOnlyPageWhereTheReaderCallsListsFragile(String provider) {
        PostingReader reader = Readers.standard().forProvider(provider).orElseThrow();

        assertThat(!BoardServer.played(provider).isPaged() || reader.listsAreFragile())
                .isTrue();
    }

    @Test
    void shouldPlayEveryProviderThatCanBeCrawled() {
        assertThat(BoardServer.providers()).isEqualTo(ProviderApis.standard().providers());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("providers")
    void shouldRecordStartRowsAndEndUnderOneCrawlId(String provider) throws Exception {
        Board board = FaultsTest.board(provider);
        Crawls crawls = new Crawls(server.board(provider, board.token(), List.of(BAKER, DRIVER)), board, memory);

        CrawlReport report = crawls.crawl();

        List<Snapshot> recorded = crawls.recorded();
        assertThat(recorded).hasSize(4).allMatch(snapshot -> report.crawlId().equals(snapshot.crawlId()));
        assertThat(recorded.get(0).body()).isInstanceOf(CrawlStarted.class);
        assertThat(recorded.subList(1, 3))
                .allMatch(snapshot -> snapshot.body() instanceof PostingObserved seen && seen.key() != null);
        assertThat(recorded.get(3).body()).isInstanceOfSatisfying(CrawlFinished.class, end -> {
            assertThat(end.outcome()).isEqualTo(CrawlOutcome.COMPLETE);
            assertThat(end.distinctKeys()).isEqualTo(2);
            assertThat(end.detail()).isNull();
        });
    }
}
