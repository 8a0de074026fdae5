package dev.tideline.apps.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.apps.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TidelineTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "local",
                "pipeline",
                "crawl",
                "boards",
                "load",
                "tail",
                "topics",
                "dry-run",
                "explain",
                "score",
                "simulate"
            })
    void shouldTeachEveryCommand(String command) {
        Run run = in().tideline(command, "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Examples:", "Exit codes:", "tideline " + command);
        for (ExitCode code : ExitCode.values()) {
            assertThat(run.out()).contains(code.meaning());
        }
    }

    @Test
    void shouldSayItsVersions() {
        Run run = in().tideline("--version");

        assertThat(run.out()).startsWith("tideline ").contains("Kafka 4", "Java ");
    }

    @Test
    void shouldAskWhatToDo() {
        Run run = in().tideline();

        assertThat(run.status()).isEqualTo(ExitCode.USAGE.status());
        assertThat(run.err()).contains("say what to do").contains("dry-run");
    }

    @Test
    void shouldListTheTopicsWithoutABroker() {
        Run run = in().tideline("topics", "list", "--set", "topics.prefix=staging.");

        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(9).anyMatch(line -> line.startsWith("staging.postings.dead-letters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"load -", "tail events", "topics describe", "pipeline"})
    void shouldSayHowToNameABroker(String command) {
        Run run = in().tideline(command.split(" "));

        assertThat(run.status()).isEqualTo(ExitCode.USAGE.status());
        assertThat(run.err()).contains("kafka.bootstrap.servers").contains("tideline local");
    }

    @Test
    void shouldRefuseATopicThatIsNotOurs() {
        Run run = in().tideline(
                        "tail", "orders", "--bootstrap-servers", "127.0.0.1:1", "--registry", "http://127.0.0.1:2");

        assertThat(run.status()).isEqualTo(ExitCode.USAGE.status());
        assertThat(run.err()).contains("\"orders\" is no topic of ours");
    }

    @Test
    void shouldColourHelpOnlyForATerminalThatWantsIt() {
        String escape = String.valueOf((char) 27);

        assertThat(in().tideline("--help").out()).doesNotContain(escape);
        assertThat(in().terminal().tideline("--help").out()).contains(escape);
        assertThat(in().terminal()
                        .environment("NO_COLOR", "1")
                        .tideline("--help")
                        .out())
                .doesNotContain(escape);
    }

    private Run.In in() {
        return new Run.In(home);
    }
}
