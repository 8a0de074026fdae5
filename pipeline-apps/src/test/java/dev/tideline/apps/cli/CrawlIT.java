package dev.tideline.apps.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tideline.apps.config.Configuration;
import dev.tideline.apps.config.Settings;
import dev.tideline.apps.local.LocalStack;
import dev.tideline.apps.local.LocalStackFixture;
import dev.tideline.apps.run.PipelineRunner;
import dev.tideline.crawl.play.BoardServer;
import dev.tideline.crawl.play.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Boards of all providers that can be crawled, from a server through the command and the pipeline to their events. */
@ExtendWith(LocalStackFixture.class)
class CrawlIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path home;

    @Test
    void shouldTurnBoardsIntoEvents(LocalStack stack) throws Exception {
        try (BoardServer server = BoardServer.start()) {
            put(server, List.of(Job.of(1, "Baker"), Job.of(2, "Driver")));
            try (PipelineRunner runner = PipelineRunner.start(configuration(stack, "crawled"))) {
                runner.awaitRunning();
                Run first = crawl(stack, server);
                put(server, List.of(Job.of(1, "Night Baker"), Job.of(3, "Pilot")));
                crawl(stack, server);
                Run last = crawl(stack, server);

                Map<String, List<String>> stories =
                        stories(stack, "crawled", BoardServer.providers().size() * 5);

                assertThat(first.status()).as(first.err()).isZero();
                assertThat(last.status()).as(last.err()).isZero();
                assertThat(stories).hasSize(BoardServer.providers().size());
                assertThat(stories.values()).allSatisfy(CrawlIT::shouldBeTold);
            }
        }
    }

    @Test
    void shouldTellTheSameFromTheArchive(LocalStack stack) throws Exception {
        String archive = home.resolve("archive").toString();
        try (BoardServer server = BoardServer.start()) {
            put(server, List.of(Job.of(1, "Baker"), Job.of(2, "Driver")));
            crawlIntoArchive(server, archive);
            put(server, List.of(Job.of(1, "Night Baker"), Job.of(3, "Pilot")));
            crawlIntoArchive(server, archive);
            crawlIntoArchive(server, archive);
        }
        try (PipelineRunner runner = PipelineRunner.start(configuration(stack, "archived"))) {
            runner.awaitRunning();

            Run load = tideline(stack, "archived", List.of("load", "--archive", archive));
            Run again = tideline(stack, "archived", List.of("load", "--archive", archive));
            Map<String, List<String>> stories =
                    stories(stack, "archived", BoardServer.providers().size() * 5);

            assertThat(load.status()).as(load.err()).isZero();
            assertThat(again.status()).as(again.err()).isZero();
            assertThat(stories).hasSize(BoardServer.providers().size());
            assertThat(stories.values()).allSatisfy(CrawlIT::shouldBeTold);
        }
    }

    private static void shouldBeTold(List<String> story) {
        assertThat(story)
                .containsExactlyInAnyOrder(
                        "opened 4001 Baker",
                        "opened 4002 Driver",
                        "updated 4001 Night Baker",
                        "opened 4003 Pilot",
                        "closed 4002 Driver");
    }

    private static String line(String provider) {
        return BoardServer.played(provider).options().entrySet().stream()
                .map(option -> "," + option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("", provider + "," + token(provider) + ",Brinewell", ""));
    }

    private Run crawl(LocalStack stack, BoardServer server) throws IOException {
        return tideline(stack, "crawled", crawlOfAll(server));
    }

    /** Without a broker: the capture file is one more target, which nobody reads. */
    private void crawlIntoArchive(BoardServer server, String archive) throws IOException {
        List<String> arguments = crawlOfAll(server);
        arguments.addAll(List.of("--out", home.resolve("captures.ndjson").toString(), "--archive", archive));
        Run crawl = new Run.In(home).tideline(arguments.toArray(String[]::new));
        assertThat(crawl.status()).as(crawl.err()).isZero();
    }

    private List<String> crawlOfAll(BoardServer server) throws IOException {
        Path boards = Files.write(
                home.resolve("boards.csv"),
                BoardServer.providers().stream().map(CrawlIT::line).toList());
        List<String> arguments = new ArrayList<>(List.of("crawl", "--boards", boards.toString()));
        server.endpoints().forEach((provider, url) -> arguments.addAll(List.of("--endpoint", provider + "=" + url)));
        return arguments;
    }

    private Map<String, List<String>> stories(LocalStack stack, String prefix, int wanted)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Run tail = tideline(stack, prefix, List.of("tail", "events", "--from-beginning", "--exit-at-end"));
            if (tail.lines().size() >= wanted || System.nanoTime() > deadline) {
                return stories(tail.lines());
            }
            Thread.onSpinWait();
        }
    }

    private static Map<String, List<String>> stories(List<String> lines) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, List<String>> stories = new TreeMap<>();
        for (String line : lines) {
            JsonNode event = json.readTree(line);
            stories.computeIfAbsent(event.path("provider").asText(), absent -> new ArrayList<>())
                    .add(event.path("type").asText() + " "
                            + event.path("provider_job_key").asText() + " "
                            + event.at("/after/title").asText());
        }
        return stories;
    }

    private Run tideline(LocalStack stack, String prefix, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(
                "--bootstrap-servers",
                stack.bootstrapServers(),
                "--registry",
                stack.registryUrl(),
                "--set",
                "topics.prefix=" + prefix + "."));
        return new Run.In(home).tideline(all.toArray(String[]::new));
    }

    /** Two crawls that miss a posting close it, however soon one follows the other. */
    private Configuration configuration(LocalStack stack, String prefix) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "kafka.bootstrap.servers", stack.bootstrapServers(),
                "schema.registry.url", stack.registryUrl(),
                "topics.prefix", prefix + ".",
                "application.id", prefix,
                "application.state-dir", home.resolve("state").toString()));
        for (String provider : BoardServer.providers()) {
            settings.put("provider." + provider + ".lifecycle.misses", "2");
            settings.put("provider." + provider + ".lifecycle.gap", "PT0S");
        }
        return Configuration.of(Settings.defaults().with("the test", settings));
    }

    private static void put(BoardServer server, List<Job> jobs) {
        BoardServer.providers().forEach(provider -> server.board(provider, token(provider), jobs));
    }

    private static String token(String provider) {
        return BoardServer.played(provider).exampleToken();
    }
}
