package dev.tideline.apps.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tideline.apps.ExitCode;
import dev.tideline.apps.local.LocalStack;
import dev.tideline.apps.local.LocalStackFixture;
import dev.tideline.streams.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands that need a broker and a registry, on real ones. */
@ExtendWith(LocalStackFixture.class)
class CommandsIT {

    @TempDir
    private Path home;

    private LocalStack stack;
    private String prefix;

    @BeforeEach
    void connect(LocalStack shared, TestInfo test) {
        stack = shared;
        prefix = test.getTestMethod().orElseThrow().getName() + ".";
    }

    @Test
    void shouldCreateTheTopicsOnceAndDescribeThem() {
        Run missing = tideline("topics", "describe");
        Run first = tideline("topics", "create");
        Run second = tideline("topics", "create");
        Run described = tideline("topics", "describe");

        assertThat(missing.status()).isEqualTo(ExitCode.CONTRACT.status());
        int all = Topics.standard().all().size();
        assertThat(first.lines()).hasSize(all).allMatch(line -> line.endsWith(" created"));
        assertThat(second.lines()).hasSize(all).allMatch(line -> line.endsWith(" was there"));
        assertThat(described.status()).isZero();
        assertThat(described.lines()).hasSize(1 + all);
    }

    @Test
    void shouldGiveBackAsCaptureLinesWhatWasLoaded() throws IOException {
        Path file = Files.writeString(home.resolve("h.ndjson"), Captures.history());
        tideline("topics", "create");

        Run load = tideline("load", file.toString());
        Run tail = tail("snapshots");

        assertThat(load.status()).isZero();
        assertThat(load.err()).contains("loaded 10 lines");
        Run again = new Run.In(home).input(tail.out()).tideline("dry-run", "--topic", "boards", "-");
        Run direct = new Run.In(home).input(Captures.history()).tideline("dry-run", "--topic", "boards", "-");
        assertThat(again.out()).isNotEmpty().isEqualTo(direct.out());
    }

    @Test
    void shouldGoOnBehindWhatIsLoaded() throws IOException {
        Path file = Files.writeString(home.resolve("h.ndjson"), Captures.history());
        tideline("topics", "create");
        tideline("load", file.toString());

        Run again = tideline("load", file.toString());
        Run restarted = tideline("load", "--restart", file.toString());

        assertThat(again.err()).contains("going on behind line 10").contains("loaded 0 lines");
        assertThat(restarted.err()).contains("loaded 10 lines");
        assertThat(tail("snapshots").lines()).hasSize(20);
    }

    @Test
    void shouldSendABadLineToTheDeadLettersUntouched() throws IOException {
        Path file = Files.writeString(home.resolve("bad.ndjson"), Captures.history() + "{\"type\": \n");
        tideline("topics", "create");

        Run load = tideline("load", file.toString());
        JsonNode letter = new ObjectMapper().readTree(tail("dead-letters").out());

        assertThat(load.status()).isEqualTo(ExitCode.BAD_INPUT.status());
        assertThat(load.err()).contains("bad.ndjson:11:");
        assertThat(letter.path("value").asText()).isEqualTo("{\"type\": ");
        assertThat(letter.path("stage").asText()).isEqualTo("decode");
        assertThat(letter.at("/source/topic").asText()).isEqualTo("bad.ndjson");
        assertThat(letter.at("/source/offset").asLong()).isEqualTo(11);
    }

    @Test
    void shouldSendABadLineOfAKnownBoardThroughThePipeline() throws IOException {
        String bad = Captures.started("c4", "2026-03-03T06:00:00Z").replace("full", "whole");
        Path file = Files.writeString(home.resolve("bad.ndjson"), Captures.history() + bad);
        tideline("topics", "create");

        Run load = tideline("load", file.toString());

        assertThat(load.status()).isEqualTo(ExitCode.BAD_INPUT.status());
        assertThat(tail("dead-letters").lines()).isEmpty();
        JsonNode letter = new ObjectMapper().readTree(tail("snapshots").lines().get(10));
        assertThat(letter.path("key").asText()).isEqualTo("lever|acme");
        assertThat(letter.path("value").asText()).isEqualTo(bad.strip());
    }

    @Test
    void shouldFilterAndStopWhereAsked() throws IOException {
        Path file = Files.writeString(home.resolve("h.ndjson"), Captures.history());
        tideline("topics", "create");
        tideline("load", file.toString());

        assertThat(tail("snapshots", "--type", "crawl_finished").lines()).hasSize(3);
        assertThat(tail("snapshots", "--posting", "2").lines()).hasSize(1);
        assertThat(tail("snapshots", "--board", "acme", "--max", "4").lines()).hasSize(4);
        assertThat(tail("snapshots", "--board", "other").lines()).isEmpty();
        assertThat(tail("snapshots", "--provider", "ashby").lines()).isEmpty();
    }

    @Test
    void shouldNameTheTopicThatIsMissing() {
        Run load = new Run.In(home).input(Captures.history()).tideline(with("load", "-"));
        Run tail = tail("events");

        assertThat(load.status()).isEqualTo(ExitCode.CONTRACT.status());
        assertThat(load.err()).contains(prefix + "postings.snapshots is missing");
        assertThat(tail.status()).isEqualTo(ExitCode.CONTRACT.status());
        assertThat(tail.err()).contains("tideline topics create");
    }

    @Test
    void shouldSayThatTheRegistryIsAway() throws IOException {
        Path file = Files.writeString(home.resolve("h.ndjson"), Captures.history());
        tideline("topics", "create");

        Run load = tideline("load", file.toString(), "--registry", "http://127.0.0.1:1");

        assertThat(load.status()).isEqualTo(ExitCode.REGISTRY.status());
        assertThat(load.err()).contains("schema.registry.url").doesNotContain("\tat ");
    }

    private Run tail(String topic, String... more) {
        List<String> arguments = new ArrayList<>(List.of("tail", topic, "--from-beginning", "--exit-at-end"));
        arguments.addAll(List.of(more));
        return tideline(arguments.toArray(String[]::new));
    }

    private Run tideline(String... arguments) {
        return new Run.In(home).tideline(with(arguments));
    }

    private String[] with(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", stack.bootstrapServers(), "--set", "topics.prefix=" + prefix));
        if (!all.contains("--registry")) {
            all.addAll(List.of("--registry", stack.registryUrl()));
        }
        return all.toArray(String[]::new);
    }
}
