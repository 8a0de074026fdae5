package dev.tideline.apps.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.apps.ExitCode;
import dev.tideline.apps.local.LocalStack;
import dev.tideline.apps.local.LocalStackFixture;
import dev.tideline.capture.Snapshot;
import dev.tideline.streams.topic.TopicMismatchException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.IsolationLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline on a real broker and a real registry. */
@ExtendWith(LocalStackFixture.class)
class PipelineIT {

    @TempDir
    Path directory;

    @Test
    void shouldPublishTheEventsThatTheCoreDecides(LocalStack stack) {
        try (Topical topics = new Topical(stack, "same", directory, Map.of());
                PipelineRunner runner = PipelineRunner.start(topics.configuration())) {
            topics.load(Histories.of(1, 5, 60, 10));

            topics.awaitCaughtUp(runner);

            Map<String, List<String>> published = topics.publishedEvents();
            assertThat(published).isEqualTo(topics.expectedEvents());
            assertThat(published.toString()).contains("\"opened\"", "\"updated\"", "\"closed\"", "\"reopened\"");
        }
    }

    @Test
    void shouldGoOnWithoutLossOrRepetitionAfterAKill(LocalStack stack) throws Exception {
        Map<String, String> slowCommits = Map.of("application.commit-interval", "PT2S");
        Map<String, String> settings = new HashMap<>(Topical.settings(stack, "killed", directory.resolve("state")));
        settings.putAll(slowCommits);
        try (Topical topics = new Topical(stack, "killed", directory.resolve("state"), slowCommits)) {
            List<Snapshot> history = Histories.of(2, 8, 150, 16);
            Process first = PipelineProcess.start(settings, directory);
            awaitTopics(topics, first);
            topics.load(history);

            killInTransaction(topics, first);

            try (PipelineRunner second = PipelineRunner.start(topics.configuration())) {
                topics.awaitCaughtUp(second);
            }
            assertThat(topics.publishedEvents()).isEqualTo(topics.expectedEvents());
            long committed = topics.read(topics.configuration().topics().events(), IsolationLevel.READ_COMMITTED)
                    .size();
            long written = topics.read(topics.configuration().topics().events(), IsolationLevel.READ_UNCOMMITTED)
                    .size();
            assertThat(written)
                    .as("the kill must have hit an open transaction, else this test shows nothing")
                    .isGreaterThan(committed);
        }
    }

    @Test
    void shouldServeHealthAndMetrics(LocalStack stack) throws Exception {
        try (Topical topics = new Topical(stack, "served", directory, Map.of("http.port", "0"));
                PipelineRunner runner = PipelineRunner.start(topics.configuration())) {
            topics.load(Histories.of(3, 1, 10, 2));
            runner.awaitRunning();
            topics.awaitCaughtUp(runner);

            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            assertThat(get(runner, "/health").statusCode()).isEqualTo(200);
            String metrics = get(runner, "/metrics").body();
            while (!metrics.contains("lifecycle_opened_total")) {
                assertThat(System.nanoTime()).as(metrics).isLessThan(deadline);
                Topical.pause();
                metrics = get(runner, "/metrics").body();
            }
        }
    }

    private static HttpResponse<String> get(PipelineRunner runner, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + runner.httpPort().orElseThrow() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void shouldRefuseToStartOnATopicOfTheWrongKind(LocalStack stack) throws Exception {
        try (Topical topics = new Topical(stack, "wrong", directory, Map.of());
                Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("wrong.postings.current", 2, (short) 1)
                            .configs(Map.of("cleanup.policy", "delete"))))
                    .all()
                    .get();

            assertThatThrownBy(() -> PipelineRunner.start(topics.configuration()))
                    .isInstanceOf(TopicMismatchException.class)
                    .hasMessageContaining("wrong.postings.current")
                    .satisfies(e -> assertThat(Fault.of(e).code()).isEqualTo(ExitCode.CONTRACT));
        }
    }

    @Test
    void shouldRefuseToStartWithoutARegistry(LocalStack stack) {
        try (Topical topics =
                new Topical(stack, "unregistered", directory, Map.of("schema.registry.url", "http://127.0.0.1:1"))) {
            assertThatThrownBy(() -> PipelineRunner.start(topics.configuration()))
                    .satisfies(e -> assertThat(Fault.of(e).code()).isEqualTo(ExitCode.REGISTRY));
        }
    }

    private static void awaitTopics(Topical topics, Process pipeline) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                topics.eventsWritten();
                return;
            } catch (AssertionError notYet) {
                if (!pipeline.isAlive() || System.nanoTime() > deadline) {
                    throw notYet;
                }
                Topical.pause();
            }
        }
    }

    private void killInTransaction(Topical topics, Process pipeline) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!topics.isInTransaction()) {
            if (!pipeline.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError(Files.readString(directory.resolve("pipeline.log")));
            }
            Topical.pause();
        }
        pipeline.destroyForcibly();
        assertThat(pipeline.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
