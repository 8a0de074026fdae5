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

    private List<String> payloads(CrawlReport report) {
        return crawls.recorded().stream()
                .filter(snapshot -> report.crawlId().equals(snapshot.crawlId()))
                .map(Snapshot::body)
                .filter(PostingObserved.class::isInstance)
                .map(body -> ((PostingObserved) body).payload().toString())
                .toList();
    }
}
