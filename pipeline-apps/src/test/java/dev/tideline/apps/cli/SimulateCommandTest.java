package dev.tideline.apps.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

    @TempDir
    private Path home;

    @Test
    void shouldScoreTheRules() {
        Run run = simulate("--score");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("false closes: ").contains("ends not found in time: 0, 0 of them unexplained");
        assertThat(run.err()).contains("records through the rules").contains("a minute");
    }

    @Test
    void shouldGiveBoardsThatAreReadPageByPageMoreTimeUnlessToldOtherwise() {
        String wished = simulate("--score").out();

        assertThat(simulate("--score", "--set", "lifecycle.misses=2").out()).isEqualTo(wished);
        assertThat(simulate("--score", "--set", "lifecycle.gap=PT59M").out()).isNotEqualTo(wished);
    }

    @Test
    void shouldGiveTheSameBytesForTheSameSeed() throws IOException {
        String first =
                simulate("--score", "--out", file("a"), "--truth", file("at")).out();
        String second =
                simulate("--score", "--out", file("b"), "--truth", file("bt")).out();
        simulate("--seed", "2", "--out", file("c"));

        assertThat(second).isEqualTo(first);
        assertThat(home.resolve("b")).hasSameBinaryContentAs(home.resolve("a"));
        assertThat(home.resolve("bt")).hasSameBinaryContentAs(home.resolve("at"));
        assertThat(Files.readString(home.resolve("c"))).isNotEqualTo(Files.readString(home.resolve("a")));
    }

    @Test
    void shouldWriteACaptureFileThatDryRunReads() {
        simulate("--faults", "none", "--out", file("captures"));

        Run run = new Run.In(home).tideline("dry-run", file("captures"));

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("0 dead letters");
    }

    @Test
    void shouldDrawTheCurve() {
        Run run = simulate("--curve", file("curve.svg"));

        assertThat(run.lines()).hasSize(26);
        assertThat(run.lines().get(0)).contains("misses", "gap", "false closes");
        assertThat(home.resolve("curve.svg")).content().startsWith("<svg");
    }

    @Test
    void shouldRefuseAFaultThatIsNotKnown() {
        Run run = simulate("--faults", "truncatd");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("\"truncatd\" is no fault").contains("rows-missing");
    }

    @Test
    void shouldRefuseAWorldWithoutBoards() {
        Run run = new Run.In(home).tideline("simulate", "--boards", "0");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--boards = 0 must be at least 1");
    }

    private Run simulate(String... options) {
        String[] all = new String[options.length + 7];
        System.arraycopy(
                new String[] {"simulate", "--boards", "4", "--crawls", "20", "--postings", "20"}, 0, all, 0, 7);
        System.arraycopy(options, 0, all, 7, options.length);
        return new Run.In(home).tideline(all);
    }

    private String file(String name) {
        return home.resolve(name).toString();
    }
}
