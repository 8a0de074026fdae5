package dev.tideline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Snapshot;
import dev.tideline.crawl.play.BoardServer;
import dev.tideline.crawl.play.Fault;
import dev.tideline.crawl.play.Job;
import dev.tideline.posting.Board;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of single postings: no more of them than needed, and none of them missed by the rules. */
class DetailTest {

    private static final Board BOARD = new Board("smartrecruiters", "brinewell");
    private static final Board WORKDAY = new Board("workday", "brinewell.wd5/Careers");

    @TempDir
    private Path memory;

    private BoardServer server;
    private Crawls crawls;

    @BeforeEach
    void start() throws IOException {
        server = BoardServer.start().board("smartrecruiters", "brinewell", FaultsTest.jobs(10));
        crawls = new Crawls(server, BOARD, memory);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldAskOnceForADocument() throws Exception {
        CrawlReport first = crawls.crawl();

        CrawlReport second = crawls.crawl();

        assertThat(first.cost().details()).isEqualTo(10);
        assertThat(second.cost().details()).isZero();
        assertThat(second.cost().remembered()).isEqualTo(10);
        assertThat(payloads(second)).isEqualTo(payloads(first)).allMatch(text -> text.contains("jobAd"));
    }

    @Test
    void shouldAskAgainForARowThatChanged() throws Exception {
        crawls.crawl();
        List<Job> changed = new ArrayList<>(FaultsTest.jobs(10));
        changed.set(3, changed.get(3).titled("Master Rigger"));
        server.board("smartrecruiters", "brinewell", changed);

        CrawlReport second = crawls.crawl();

        assertThat(second.cost().details()).isEqualTo(1);
        assertThat(payloads(second)).anyMatch(text -> text.contains("Master Rigger") && text.contains("jobAd"));
    }

    @Test
    void shouldAskAgainForOldDocuments() throws Exception {
        crawls.crawl();
        crawls.pass(Duration.ofDays(1));

        CrawlReport second = crawls.crawl();

        assertThat(second.cost().details()).isEqualTo(10);
    }

    @Test
    void shouldFallBackToTheListWhereDocumentsDoNotCome() throws Exception {
        server.detailFault(Fault.HTML);

        CrawlReport report = crawls.crawl();

        assertThat(report.end().outcome()).isEqualTo(CrawlOutcome.COMPLETE);
        assertThat(report.end().detail()).contains("10 postings' own documents did not come");
        assertThat(report.cost().details()).as("it stops asking").isEqualTo(5);
        assertThat(payloads(report)).hasSize(10).noneMatch(text -> text.contains("jobAd"));
    }

    @Test
    void shouldKeepTheOldDocumentWhereTheNewOneDoesNotCome() throws Exception {
        CrawlReport first = crawls.crawl();
        crawls.pass(Duration.ofDays(1));
        server.detailFault(Fault.SERVER_ERROR);

        CrawlReport second = crawls.crawl();

        assertThat(payloads(second)).isEqualTo(payloads(first));
    }

    @Test
    void shouldNotCallAWorkdayBoardCompleteWhoseKeysAreUnknown() throws Exception {
        Crawls workday = new Crawls(server.board("workday", WORKDAY.token(), FaultsTest.jobs(3)), WORKDAY, memory);
        server.detailFault(Fault.FORBIDDEN);

        CrawlReport report = workday.crawl();

        assertThat(report.end().outcome()).isEqualTo(CrawlOutcome.PARTIAL);
        assertThat(report.end().distinctKeys()).isZero();
        assertThat(report.end().detail()).contains("3 of the list's rows have no key yet");
    }

    @Test
    void shouldKnowWorkdayKeysFromEarlierCrawls() throws Exception {
        Crawls workday = new Crawls(server.board("workday", WORKDAY.token(), FaultsTest.jobs(3)), WORKDAY, memory);
        workday.crawl();
        workday.pass(Duration.ofDays(1));
        server.detailFault(Fault.FORBIDDEN);

        CrawlReport report = workday.crawl();

        assertThat(report.end().outcome()).isEqualTo(CrawlOutcome.COMPLETE);
        assertThat(report.end().distinctKeys()).isEqualTo(3);
    }

    @Test
    void shouldCloseTheLastPostingsOfABoardThatSaysThatTheyAreGone() throws Exception {
        server.board("smartrecruiters", "brinewell", FaultsTest.jobs(2));
        crawls.crawl();
        server.board("smartrecruiters", "brinewell", List.of());

        CrawlReport emptied = crawls.crawl();
        crawls.crawl();

        assertThat(emptied.end().distinctKeys()).isZero();
        assertThat(crawls.story().stream().filter(event -> event.startsWith("CLOSED")))
                .hasSize(2);
    }

    @Test
    void shouldNotBelieveAnEmptyListWhosePostingsAreStillThere() throws Exception {
        server.board("smartrecruiters", "brinewell", FaultsTest.jobs(2));
        crawls.crawl();
        server.listFault(Fault.EMPTY);

        CrawlReport emptied = crawls.crawl();

        assertThat(emptied.end().outcome()).isEqualTo(CrawlOutcome.TRUNCATED);
        assertThat(emptied.end().detail()).contains("is still there");
        assertThat(crawls.story()).noneMatch(event -> event.startsWith("CLOSED"));
    }

    @Test
    void shouldNotAskForTheLastPostingsWhereTheyAreMany() throws Exception {
        crawls.crawl();
        server.board("smartrecruiters", "brinewell", List.of());

        CrawlReport emptied = crawls.crawl();

        assertThat(emptied.end().outcome()).isEqualTo(CrawlOutcome.INVALID);
        assertThat(emptied.cost().details()).isZero();
        assertThat(crawls.story()).noneMatch(event -> event.startsWith("CLOSED"));
    }

    @Test
    void shouldNeverCallAWorkdayBoardCompleteThatEndsAtTheMostItTells() throws Exception {
        Crawls workday = new Crawls(server.board("workday", WORKDAY.token(), FaultsTest.jobs(2_000)), WORKDAY, memory);

        CrawlReport capped = workday.crawl();
        server.board("workday", WORKDAY.token(), FaultsTest.jobs(2_001));
        CrawlReport told = workday.crawl();

        assertThat(capped.end().outcome()).isEqualTo(CrawlOutcome.TRUNCATED);
        assertThat(capped.end().capped()).isTrue();
        assertThat(told.end().outcome()).as("a total of its own").isEqualTo(CrawlOutcome.COMPLETE);
    }

    @Test
    void shouldReadAWorkdayBoardByItsFacetsWhereItTellsOfNoMore() throws Exception {
        Board capped = new Board("workday", "brinewell.wd5/Capped");
        Crawls workday = new Crawls(server.board("workday", capped.token(), FaultsTest.jobs(2_345)), capped, memory);

        CrawlReport report = workday.crawl();

        assertThat(report.end().outcome()).as(report.toString()).isEqualTo(CrawlOutcome.COMPLETE);
        assertThat(report.end().distinctKeys()).isEqualTo(2_345);
        assertThat(report.end().advertisedTotal()).isEqualTo(2_345);
    }

    private List<String> payloads(CrawlReport report) {
        return crawls.recorded().stream()
                .filter(snapshot -> report.crawlId().equals(snapshot.crawlId()))
                .map(Snapshot::body)
                .filter(PostingObserved.class::isInstance)
                .map(body -> ((PostingObserved) body).payload().toString())
                .toList();
    }
}
