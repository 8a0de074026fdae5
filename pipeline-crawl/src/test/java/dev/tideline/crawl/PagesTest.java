package dev.tideline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.crawl.play.BoardServer;
import dev.tideline.crawl.play.Fault;
import dev.tideline.posting.Board;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists in pages: what their totals are worth, and what is peculiar to single providers. */
class PagesTest {

    private static final String ORACLE = "girder.fa.oraclecloud.example/";

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

    @ParameterizedTest
    @ValueSource(strings = {"icims", "oracle", "rippling", "smartrecruiters", "ukg", "workday"})
    void shouldReadToTheTotalThatTheFirstPageTells(String provider) throws Exception {
        Crawls crawls = crawls(FaultsTest.board(provider), 250);
        server.listFault(Fault.NO_TOTAL_BEHIND_ONE_PAGE);

        CrawlReport report = crawls.crawl();

        assertThat(report.end().outcome()).as(report.toString()).isEqualTo(CrawlOutcome.COMPLETE);
        assertThat(report.end().distinctKeys()).isEqualTo(250);
    }

    @Test
    void shouldCallAnOracleBoardCompleteThatCountsAFewMoreThanItLists() throws Exception {
        Crawls crawls = crawls(new Board("oracle", ORACLE + "Hidden"), 120);

        CrawlReport report = crawls.crawl();

        assertThat(report.end().outcome()).as(report.toString()).isEqualTo(CrawlOutcome.COMPLETE);
        assertThat(report.end().distinctKeys()).isEqualTo(118);
        assertThat(report.end().advertisedTotal()).isEqualTo(120);
    }

    @Test
    void shouldReadAnOracleBoardAsFarAsItListsAndSayThatThereIsMore() throws Exception {
        Crawls crawls = crawls(new Board("oracle", ORACLE + "CX_1"), 10_001);
        server.detailFault(Fault.FORBIDDEN);

        CrawlReport more = crawls.crawl();
        server.board("oracle", ORACLE + "CX_1", FaultsTest.jobs(10_000));
        CrawlReport all = crawls.crawl();

        assertThat(more.end().outcome()).isEqualTo(CrawlOutcome.TRUNCATED);
        assertThat(more.end().capped()).isTrue();
        assertThat(more.end().distinctKeys()).isEqualTo(10_000);
        assertThat(all.end().outcome()).as(all.toString()).isEqualTo(CrawlOutcome.COMPLETE);
    }

    @Test
    void shouldNotAskAgainForAnOracleDocumentBecauseARankMoved() throws Exception {
        Crawls crawls = crawls(new Board("oracle", ORACLE + "CX_1"), 3);
        crawls.crawl();

        CrawlReport second = crawls.crawl();

        assertThat(second.cost().details()).isZero();
        assertThat(second.cost().remembered()).isEqualTo(3);
    }

    @Test
    void shouldTakeAPageForAPostingsOnlyWhereItHoldsThePostingsData() throws Exception {
        Board ukg = FaultsTest.board("ukg");
        Crawls crawls = crawls(ukg, 3);
        server.detailFault(Fault.HTML);

        CrawlReport report = crawls.crawl();

        assertThat(report.end().outcome()).isEqualTo(CrawlOutcome.COMPLETE);
        assertThat(report.end().detail()).contains("3 postings' own documents did not come");
        assertThat(crawls.recorded())
                .filteredOn(seen -> seen.body() instanceof PostingObserved)
                .allSatisfy(seen -> assertThat(
                                ((PostingObserved) seen.body()).payload().toString())
                        .contains("BriefDescription"));
    }

    private Crawls crawls(Board board, int postings) {
        return new Crawls(server.board(board.provider(), board.token(), FaultsTest.jobs(postings)), board, memory);
    }
}
