package dev.tideline.apps.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.apps.ExitCode;
import dev.tideline.crawl.play.BoardServer;
import dev.tideline.crawl.play.Fault;
import dev.tideline.crawl.play.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrawlCommandTest {

    @TempDir
    private Path home;

    private BoardServer server;

    @BeforeEach
    void start() throws IOException {
        server = BoardServer.start()
                .board("greenhouse", "brinewell", List.of(Job.of(1, "Baker"), Job.of(2, "Driver")))
                .board("personio", "brinewell", List.of(Job.of(3, "Pilot")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldWriteWhatADryRunReads() {
        String out = home.resolve("captures.ndjson.gz").toString();

        Run crawl = tideline("crawl", "greenhouse:brinewell", "personio|brinewell", "--out", out);
        Run events = new Run.In(home).tideline("dry-run", out);

        assertThat(crawl.status()).as(crawl.err()).isZero();
        assertThat(crawl.err())
                .contains("greenhouse|brinewell  complete, 2 postings")
                .contains("2 crawls, 0 of them not complete, 3 postings seen");
        assertThat(events.lines()).hasSize(3).allMatch(line -> line.contains("\"opened\""));
    }

    @Test
    void shouldGoOnInTheSameFileAndSendNothingTwice() {
        String out = home.resolve("captures.ndjson").toString();
        tideline("crawl", "greenhouse:brinewell", "--out", out);

        Run again = tideline("crawl", "greenhouse:brinewell", "--out", out);
        Run boards = new Run.In(home).tideline("dry-run", "--topic", "boards", out);

        assertThat(again.err()).contains("complete, unchanged: not modified since crawl");
        assertThat(boards.lines()).hasSize(2).allMatch(line -> line.contains("\"counted\":true"));
    }

    @Test
    void shouldReadInFullForANewFile() throws IOException {
        Path out = home.resolve("captures.ndjson");
        tideline("crawl", "greenhouse:brinewell", "--out", out.toString());
        Files.delete(out);

        Run again = tideline("crawl", "greenhouse:brinewell", "--out", out.toString());

        assertThat(again.err()).contains("complete, 2 postings");
    }

    @Test
    void shouldSayWhichBoardWasNotReadAndWhy() {
        server.listFault(Fault.FORBIDDEN);

        Run crawl = tideline(
                "crawl",
                "greenhouse:brinewell",
                "--out",
                home.resolve("c.ndjson").toString());

        assertThat(crawl.status()).isEqualTo(ExitCode.CRAWL.status());
        assertThat(crawl.err())
                .contains("greenhouse|brinewell  blocked, 0 postings")
                .contains("/v1/boards/brinewell/jobs")
                .contains("403");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "crawl; no board given",
                "crawl acme; provider:token",
                "crawl nobody:acme; no way is known to crawl provider \"nobody\"",
                "crawl workday:acme; tenant.pod/site",
                "crawl --boards nowhere.csv; there is no file nowhere.csv",
                "crawl greenhouse:acme --endpoint nobody=http://x; no such provider",
                "crawl greenhouse:acme; kafka.bootstrap.servers"
            })
    void shouldSayWhatIsWrongWithTheCommand(String command, String problem) {
        Run run = new Run.In(home).tideline(command.split(" "));

        assertThat(run.status()).isEqualTo(ExitCode.USAGE.status());
        assertThat(run.err()).contains(problem);
    }

    @Test
    void shouldTellWhichBoardsAreAlive() throws IOException {
        Path list = Files.writeString(home.resolve("boards.csv"), """
            greenhouse,brinewell,Brinewell
            lever,gone,Gone
            personio,brinewell,Brinewell
            """);

        Run check = tideline("boards", "check", list.toString());

        assertThat(check.status()).isEqualTo(ExitCode.CRAWL.status());
        assertThat(check.err()).contains("2 of 3 boards alive");
        assertThat(check.lines()).hasSize(4);
        assertThat(check.lines().get(2)).startsWith("lever|gone").contains("board_not_found");
    }

    @Test
    void shouldPrintThePoliciesOfAList() throws IOException {
        Path list = Files.writeString(
                home.resolve("boards.csv"), "greenhouse,acme,Acme,lifecycle.misses=4,robots=ignore\n");

        Run run = new Run.In(home).tideline("boards", "policies", list.toString());

        assertThat(run.lines()).containsExactly("board.greenhouse|acme.lifecycle.misses = 4");
    }

    @Test
    void shouldKeepAnswersAndWhereEachPayloadStands() throws IOException {
        Path archive = home.resolve("archive");
        Path out = home.resolve("captures.ndjson");

        Run crawl = tideline("crawl", "greenhouse:brinewell", "--out", out.toString(), "--archive", archive.toString());

        assertThat(crawl.status()).as(crawl.err()).isZero();
        assertThat(Files.readString(out)).contains("\"payload_uri\":\"file:").contains(".json#bytes=");
    }

    private Run tideline(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        server.endpoints().forEach((provider, url) -> all.addAll(List.of("--endpoint", provider + "=" + url)));
        return new Run.In(home).tideline(all.toArray(String[]::new));
    }
}
