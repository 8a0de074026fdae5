package dev.tideline.apps.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home;

    @Test
    void shouldPrintTheEventsInOrderAndTheCounts() {
        Run run = in().input(Captures.history()).tideline("dry-run", "-");

        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .map(line -> json(line).path("type").asText())
                .containsExactly("opened", "opened", "updated", "closed");
        assertThat(run.err())
                .contains("10 inputs of 1 board, 3 crawls (3 counted for absences, 0 not)")
                .contains("2 opened (2 baseline), 1 updated, 1 closed, 0 reopened");
    }

    @Test
    void shouldSpeakTheContractsNames() {
        Run run = in().input(Captures.history()).tideline("dry-run", "-");

        JsonNode update = json(run.lines().get(2));
        assertThat(update.path("board_id").asText()).isEqualTo("lever|acme");
        assertThat(update.at("/changes/0/path").asText()).isEqualTo("title");
        assertThat(update.at("/before/title").asText()).isEqualTo("Baker");
        assertThat(update.path("recorded_at")).isEqualTo(update.path("observed_at"));
    }

    @Test
    void shouldGiveTheSameBytesAgain() throws IOException {
        Path file = Files.writeString(home.resolve("h.ndjson"), Captures.history());

        Run first = in().tideline("dry-run", file.toString());
        Run second = in().tideline("dry-run", file.toString());

        assertThat(second.out()).isNotEmpty().isEqualTo(first.out());
    }

    @Test
    void shouldObeyAPolicy() {
        Run run = in().input(Captures.history()).tideline("dry-run", "--set", "lifecycle.misses=3", "-");

        assertThat(run.out()).doesNotContain("\"type\":\"closed\"");
    }

    @Test
    void shouldPrintWhatTheOtherTopicsWouldGet() {
        assertThat(in().input(Captures.history())
                        .tideline("dry-run", "--topic", "changes", "-")
                        .lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(json(line).path("new_value").asText()).isEqualTo("Night Baker"));
        assertThat(in().input(Captures.history())
                        .tideline("dry-run", "--topic", "current", "-")
                        .lines())
                .hasSize(4);
        assertThat(in().input(Captures.history())
                        .tideline("dry-run", "--topic", "boards", "-")
                        .lines())
                .hasSize(3);
    }

    @Test
    void shouldPrintWhatSearchWouldGet() {
        Run.In run = in().input(Captures.history());

        List<String> lines = run.tideline("dry-run", "--topic", "search", "--set", "scope.languages=", "-")
                .lines();

        assertThat(lines)
                .extracting(line -> json(line).path("title").asText())
                .containsExactly("Baker", "Driver", "Night Baker");
        assertThat(json(lines.get(0)).path("country").asText()).isEqualTo("US");
    }

    @Test
    void shouldGoOnBehindABadLineAndSaySo() {
        String input = "{\"type\":\"crawl_begun\"}\n" + Captures.history();

        Run run = in().input(input).tideline("dry-run", "-");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.lines()).hasSize(4);
        assertThat(run.err()).contains("stdin:1: field \"type\"").contains("1 dead letter (1 bad line)");
    }

    @Test
    void shouldNotCountACrawlThatLostALine() {
        String lost =
                Captures.posting("c2", "2026-03-02T12:00:02Z", "2", "Driver").replace("\"payload\"", "payload");
        String input = Captures.history()
                .replace(
                        Captures.finished("c2", "2026-03-02T12:00:03Z", "complete"),
                        lost + Captures.finished("c2", "2026-03-02T12:00:03Z", "complete"));

        Run run = in().input(input).tideline("dry-run", "-");

        assertThat(run.err()).contains("(2 counted for absences, 1 not)").contains("0 closed");
    }

    @Test
    void shouldReportAPayloadThatCannotBeRead() {
        String input = Captures.history() + Captures.unreadable("c4", "2026-03-03T06:00:00Z", "9");

        Run run = in().input(input).tideline("dry-run", "--topic", "dead-letters", "-");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("stdin:11: field \"payload\"").contains("1 dead letter");
        JsonNode letter = json(run.lines().get(0));
        assertThat(letter.path("stage").asText()).isEqualTo("read");
        assertThat(letter.at("/source/offset").asLong()).isEqualTo(11);
        assertThat(letter.at("/snapshot/payload").asText()).isEqualTo("<html>");
    }

    @Test
    void shouldTellOnlyTheFirstOfManyBadLines() {
        Run run = in().input("bad\n".repeat(25)).tideline("dry-run", "-");

        assertThat(run.err().lines().filter(line -> line.startsWith("stdin:"))).hasSize(10);
        assertThat(run.err()).contains("and 15 more");
    }

    @Test
    void shouldStopAtTheFirstBadLineIfStrict() {
        Run run = in().input(Captures.started("c1", "2026-03-02T06:00:00Z") + "bad\n" + Captures.history())
                .tideline("dry-run", "--strict", "-");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void shouldRefuseAMissingFileBeforeReadingAny() {
        Run run = in().tideline("dry-run", "-", "nowhere.ndjson");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("there is no file nowhere.ndjson").doesNotContain("\tat ");
    }

    @Test
    void shouldRefuseAnUnknownSetting() {
        Run run = in().tideline("dry-run", "--set", "lifecycle.mises=1", "-");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("\"lifecycle.mises\" (from --set)").contains("lifecycle.misses");
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
