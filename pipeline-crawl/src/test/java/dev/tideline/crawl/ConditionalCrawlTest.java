package dev.tideline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.crawl.play.BoardServer;
import dev.tideline.crawl.play.Fault;
import dev.tideline.lifecycle.BoardStatus;
import dev.tideline.lifecycle.Outcome.Output.BoardStands;
import dev.tideline.posting.Board;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A board that came in one answer is asked for again only if it has changed. */
class ConditionalCrawlTest {

    private static final Board BOARD = new Board("greenhouse", "brinewell");

    @TempDir
    private Path memory;

    private BoardServer server;
    private Crawls crawls;

    @BeforeEach
    void start() throws IOException {
        server = BoardServer.start().board("greenhouse", "brinewell", FaultsTest.jobs(3));
        crawls = new Crawls(server, BOARD, memory);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldNameTheCrawlWhoseListStillStands() throws Exception {
        CrawlReport first = crawls.crawl();

        CrawlFinished second = crawls.crawl().end();

        assertThat(second.outcome()).isEqualTo(CrawlOutcome.COMPLETE);
        assertThat(second.unchangedSince()).isEqualTo(first.crawlId());
        assertThat(second.httpStatus()).isEqualTo(304);
        assertThat(second.distinctKeys()).isNull();
        assertThat(lastStatus().recentCrawls().get(0).counted()).isTrue();
    }

    @Test
    void shouldKeepNamingTheCrawlThatReadTheList() throws Exception {
        CrawlReport first = crawls.crawl();
        crawls.crawl();

        CrawlFinished third = crawls.crawl().end();

        assertThat(third.unchangedSince()).isEqualTo(first.crawlId());
    }

    @Test
    void shouldReadTheListWhenItHasChanged() throws Exception {
        crawls.crawl();
        server.board("greenhouse", "brinewell", FaultsTest.jobs(4));

        CrawlFinished second = crawls.crawl().end();

        assertThat(second.unchangedSince()).isNull();
        assertThat(second.distinctKeys()).isEqualTo(4);
    }

    @Test
    void shouldReadTheListInFullOnceADay() throws Exception {
        crawls.crawl();
        crawls.pass(Duration.ofDays(1));

        CrawlFinished second = crawls.crawl().end();

        assertThat(second.unchangedSince()).isNull();
        assertThat(second.distinctKeys()).isEqualTo(3);
    }

    @Test
    void shouldNotRememberAListThatWasNotComplete() throws Exception {
        server.listFault(Fault.SOME_ROWS);
        crawls.crawl();
        server.listFault(null);

        CrawlFinished second = crawls.crawl().end();

        assertThat(second.unchangedSince()).isNull();
        assertThat(List.of(second.outcome())).containsExactly(CrawlOutcome.COMPLETE);
    }

    private BoardStatus lastStatus() {
        List<BoardStands> statuses = crawls.outputs(BoardStands.class);
        return statuses.get(statuses.size() - 1).status();
    }
}
