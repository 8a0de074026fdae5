package dev.tideline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlOutcome;
import dev.tideline.crawl.play.BoardServer;
import dev.tideline.crawl.play.Fault;
import dev.tideline.crawl.play.Job;
import dev.tideline.crawl.play.PlayedBoard;
import dev.tideline.lifecycle.EventType;
import dev.tideline.lifecycle.PostingEvent;
import dev.tideline.posting.Board;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault at every provider: the crawl says what went wrong, and not one posting closes. */
class FaultsTest {

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

    static Stream<Arguments> faults() {
        return BoardServer.providers().stream()
                .flatMap(provider -> Stream.of(Fault.values())
                        .map(fault -> Arguments.of(provider, fault, expected(provider, fault))));
    }

    private static CrawlOutcome expected(String provider, Fault fault) {
        PlayedBoard played = BoardServer.played(provider);
        return switch (fault) {
            case SERVER_ERROR, UNAVAILABLE, LATE, BROKEN_OFF -> CrawlOutcome.FAILED;
            case TOO_MANY, FORBIDDEN -> CrawlOutcome.BLOCKED;
            case CUT -> CrawlOutcome.TRUNCATED;
            case HTML, BLANK, GARBAGE, OTHER_SHAPE, ELSEWHERE, LOST, NO_KEYS -> CrawlOutcome.INVALID;
            case UNKNOWN_BOARD -> played.namesUnknownBoards() ? CrawlOutcome.BOARD_NOT_FOUND : CrawlOutcome.INVALID;
            // R12 asks for more than one of these; where an unknown board is answered so, it is not even one.
            case EMPTY -> played.answersAnyName() ? CrawlOutcome.INVALID : CrawlOutcome.COMPLETE;
            // Without a total nobody can know: two misses and the guards hold (R8, R10).
            case SOME_ROWS -> played.tellsItsLength() ? CrawlOutcome.TRUNCATED : CrawlOutcome.COMPLETE;
            case WRAP, STOPS_AFTER_ONE_PAGE -> played.isPaged() ? CrawlOutcome.TRUNCATED : CrawlOutcome.COMPLETE;
            case NO_TOTAL_BEHIND_ONE_PAGE -> CrawlOutcome.COMPLETE;
            case FAILS_BEHIND_ONE_PAGE -> played.isPaged() ? CrawlOutcome.PARTIAL : CrawlOutcome.COMPLETE;
        };
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @MethodSource("faults")
    void shouldSayWhatWentWrongAndCloseNothing(String provider, Fault fault, CrawlOutcome outcome) throws Exception {
        Board board = board(provider);
        Crawls crawls = new Crawls(server.board(provider, board.token(), jobs(120)), board, memory);
        crawls.crawl();
        server.listFault(fault);

        CrawlReport faulty = crawls.crawl();

        server.listFault(null);
        CrawlReport healthy = crawls.crawl();
        assertThat(faulty.end().outcome()).as(faulty.toString()).isEqualTo(outcome);
        if (outcome != CrawlOutcome.COMPLETE) {
            assertThat(faulty.end().detail()).isNotBlank();
            assertThat(BoardServer.played(provider).options().values())
                    .as("secrets")
                    .allSatisfy(secret -> assertThat(faulty.end().detail()).doesNotContain(secret));
        }
        assertThat(healthy.end().outcome()).as(healthy.toString()).isEqualTo(CrawlOutcome.COMPLETE);
        assertThat(healthy.end().distinctKeys())
                .isEqualTo(healthy.end().unchangedSince() == null ? (Integer) 120 : null);
        assertThat(crawls.events()).extracting(PostingEvent::type).doesNotContain(EventType.CLOSED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("providers")
    void shouldNeverCloseHoweverLongABoardIsBroken(String provider) throws Exception {
        Board board = board(provider);
        Crawls crawls = new Crawls(server.board(provider, board.token(), jobs(120)), board, memory);
        crawls.crawl();

        for (Fault fault : Fault.values()) {
            if (expected(provider, fault) != CrawlOutcome.COMPLETE && fault != Fault.UNKNOWN_BOARD) {
                server.listFault(fault);
                crawls.crawl();
            }
        }

        assertThat(crawls.events()).extracting(PostingEvent::type).doesNotContain(EventType.CLOSED);
    }

    static Set<String> providers() {
        return BoardServer.providers();
    }

    static Board board(String provider) {
        return new Board(provider, BoardServer.played(provider).exampleToken());
    }

    static List<Job> jobs(int count) {
        return IntStream.range(0, count).mapToObj(i -> Job.of(i, "Rigger " + i)).toList();
    }
}
