package dev.tideline.apps.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ID = new PostingKey(Board.parse("lever|acme"), "2").postingId();

    @TempDir
    private Path home;

    @Test
    void shouldTellWhatOpenedAPostingWhichCrawlsMissedItAndWhatClosedIt() {
        Run run = explain(Captures.history(), "--posting", "2");

        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "lever|acme|2  " + ID + "; a close by absence takes 2 misses over PT1H",
                        "2026-03-02 06:00  OPENED    Driver  - was there at our first look (R2)  [stdin:3]",
                        "2026-03-02 12:00  missed    crawl c2 complete, counts; saw 1 posting; miss 1",
                        "2026-03-02 18:00  missed    crawl c3 complete, counts; saw 1 posting; miss 2",
                        "2026-03-02 18:00  CLOSED    Driver  - missed by 2 complete crawls: c2, c3, gone since"
                                + " 2026-03-02 12:00 (R8); went between 2026-03-02 06:00 and 2026-03-02 12:00"
                                + "  [stdin:10]");
    }

    @Test
    void shouldTellChangesWithBothSidesAndSumSightingsUp() {
        String more = crawl("c4", "2026-03-03", "1", "Night Baker") + crawl("c5", "2026-03-04", "1", "Night Baker");

        Run run = explain(Captures.history() + more, "--posting", "1");

        assertThat(steps(run))
                .containsExactly(
                        "OPENED    Baker  - was there at our first look (R2)  [stdin:2]",
                        "UPDATED   Night Baker  title: Baker → Night Baker  - content differs in crawl c2 (R5)  [stdin:6]",
                        "seen      3 times until 2026-03-04 06:00, crawls c3, c4, c5");
    }

    @Test
    void shouldSayWhyACrawlThatDidNotSeeItDoesNotCount() {
        String failed = Captures.started("c2", "2026-03-02T12:00:00Z")
                + Captures.finished("c2", "2026-03-02T12:00:03Z", "failed");

        Run run = explain(crawl("c1", "2026-03-02", "1", "Baker") + failed, "--posting", "1");

        assertThat(steps(run))
                .endsWith("not seen  crawl c2 failed, does not count: outcome is not complete; saw 0 postings");
    }

    @Test
    void shouldTellOfCrawlsThatWereHeldBackAndThenCounted() {
        Run run = in().tideline("explain", trap("08-layoff"), "--posting", "104");

        assertThat(steps(run))
                .satisfiesExactly(
                        opened -> assertThat(opened).startsWith("OPENED "),
                        second -> assertThat(second)
                                .startsWith("not seen  crawl c2")
                                .endsWith("guard blast; saw 3 postings"),
                        third -> assertThat(third)
                                .startsWith("not seen  crawl c3")
                                .endsWith("guard blast; saw 3 postings"),
                        last -> assertThat(last)
                                .isEqualTo(
                                        "missed    crawl c4 complete, counts; saw 3 postings; miss 3, with those that"
                                                + " were held back"),
                        closed -> assertThat(closed).startsWith("CLOSED ").contains("c2, c3, c4", "(R11)"));
    }

    @Test
    void shouldTellOfProbesAndWhatTheyProve() {
        Run run = in().tideline("explain", trap("27-detail-404-while-board-is-down"), "--posting", "101");
        Run other = in().tideline("explain", trap("27-detail-404-while-board-is-down"), "--posting", "102");

        assertThat(steps(run)).contains("probed    gone (HTTP 404): uncertain");
        assertThat(steps(other))
                .contains("probed    gone (HTTP 404)")
                .last()
                .asString()
                .startsWith("CLOSED    Glaze Chemist  - detail gone (R9)");
    }

    @Test
    void shouldTellOfReturnsAndOfCrawlsInBetween() {
        Run run = in().tideline("explain", trap("12-board-gone-and-back"), "--posting", "102");

        assertThat(steps(run))
                .last()
                .asString()
                .startsWith("REOPENED  Glaze Chemist")
                .contains("correction (R14)");
    }

    @Test
    void shouldSumUpCrawlsThatDoNotSeeItWhileItIsClosed() {
        String more = crawl("c4", "2026-03-03", "1", "Night Baker") + crawl("c5", "2026-03-04", "1", "Night Baker");

        Run run = explain(Captures.history() + more, "--posting", "2");

        assertThat(steps(run)).endsWith("absent    2 times until 2026-03-04 06:00, crawls c4, c5");
    }

    @Test
    void shouldTakeAListThatIsNotModifiedForASighting() {
        String unchanged = (Captures.started("c4", "2026-03-03T06:00:00Z")
                        + Captures.finished("c4", "2026-03-03T06:00:01Z", "complete"))
                .replace("\"capped\":false", "\"capped\":false,\"unchanged_since\":\"c3\"");

        Run run = explain(Captures.history() + unchanged, "--posting", "1");

        assertThat(steps(run))
                .endsWith("seen      2 times until 2026-03-03 06:00, crawls c3, c4; 1 × not modified since crawl c3");
    }

    @Test
    void shouldSayThatAPostingFlaps() {
        Run run = in().tideline("explain", trap("15-flapping"), "--posting", "101");

        assertThat(steps(run))
                .contains("removed   says webhook")
                .anyMatch(step -> step.contains("flapping: ") && step.startsWith("REOPENED "));
    }

    @Test
    void shouldTellOfAnOperatorsCommand() {
        Run run = in().tideline(
                        "explain", trap("13-board-renamed"), "--posting", "101", "--board", "greenhouse|millrace");

        assertThat(steps(run))
                .contains("ordered   alias_board {to=greenhouse|millrace-group}")
                .last()
                .asString()
                .startsWith("CLOSED ");
    }

    @Test
    void shouldTellOfPayloadsThatCannotBeReadAsSightings() {
        String broken = Captures.started("c4", "2026-03-03T06:00:00Z")
                + Captures.unreadable("c4", "2026-03-03T06:00:01Z", "1")
                + Captures.finished("c4", "2026-03-03T06:00:02Z", "complete");

        Run run = explain(Captures.history() + broken, "--posting", "1");

        assertThat(steps(run)).last().asString().startsWith("unread    in crawl c4, but not readable: ");
    }

    @Test
    void shouldTellOfALinkToAFormerPosting() {
        Run run = in().tideline("explain", trap("14-same-job-under-a-new-key"), "--posting", "103");

        assertThat(steps(run)).anyMatch(step -> step.startsWith("restated  ") && step.contains("a repost of "));
    }

    @Test
    void shouldPrintAnObjectAStepForMachines() {
        Run run = explain(Captures.history(), "--posting", "2", "--json");

        List<JsonNode> steps =
                run.lines().stream().map(ExplainCommandTest::json).toList();
        assertThat(steps)
                .extracting(step -> step.path("step").asText())
                .containsExactly("opened", "missed", "missed", "closed");
        assertThat(steps.get(1).at("/crawl/crawl_id").asText()).isEqualTo("c2");
        assertThat(steps.get(3).at("/event/cause/rule").asText()).isEqualTo("r8");
        assertThat(steps.get(3).path("at").asText()).isEqualTo("2026-03-02T18:00:03Z");
    }

    @Test
    void shouldFindAPostingByItsPathAndById() {
        assertThat(explain(Captures.history(), "--posting", "lever|acme|2").lines())
                .hasSize(5);
        assertThat(explain(Captures.history(), "--posting", ID).lines()).hasSize(5);
    }

    @Test
    void shouldAskForTheBoardWhereSeveralHaveTheKey() {
        String two = Captures.history() + Captures.history().replace("\"acme\"", "\"umbra\"");

        Run unclear = explain(two, "--posting", "2");
        Run clear = explain(two, "--posting", "2", "--board", "umbra");

        assertThat(unclear.status()).isEqualTo(2);
        assertThat(unclear.err()).contains("--board").contains("lever|acme, lever|umbra");
        assertThat(clear.status()).isZero();
        assertThat(clear.lines().get(0)).startsWith("lever|umbra|2 ");
    }

    @Test
    void shouldSayThatThereIsNoSuchPosting() {
        Run run = explain(Captures.history(), "--posting", "3");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("no record of posting 3");
    }

    @Test
    void shouldGoOnBehindABadLineAndSaySo() {
        Run run = explain("bad\n" + Captures.history(), "--posting", "2");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("stdin:1: ");
        assertThat(run.lines()).hasSize(5);
    }

    @Test
    void shouldColourForATerminalOnly() {
        String closed = (char) 27 + "[31mCLOSED";

        assertThat(in().terminal()
                        .input(Captures.history())
                        .tideline("explain", "-", "--posting", "2")
                        .out())
                .contains(closed);
        assertThat(explain(Captures.history(), "--posting", "2").out()).doesNotContain(closed);
    }

    private static String crawl(String crawl, String day, String key, String title) {
        return Captures.started(crawl, day + "T06:00:00Z")
                + Captures.posting(crawl, day + "T06:00:01Z", key, title)
                + Captures.finished(crawl, day + "T06:00:02Z", "complete");
    }

    /** What each step says, without the title and the times in front. */
    private static List<String> steps(Run run) {
        return run.lines().stream()
                .skip(1)
                .map(line -> line.substring("2026-03-02 06:00  ".length()))
                .toList();
    }

    /** An invented history of the documentation. */
    private static String trap(String name) {
        return Path.of("../docs/traps", name + ".captures.ndjson").toString();
    }

    private Run explain(String captures, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "explain";
        arguments[1] = "-";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return in().input(captures).tideline(arguments);
    }

    private Run.In in() {
        return new Run.In(home);
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
