package dev.tideline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tideline.benchmarks.contender.Contender;
import dev.tideline.benchmarks.input.Workload;
import dev.tideline.benchmarks.report.Report;
import dev.tideline.benchmarks.run.PipelineBenchmark;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows that the machinery measures something; how fast anything is, it does not ask. */
class BenchmarkSmokeIT {

    @TempDir
    private Path directory;

    @Test
    void shouldMeasureEveryContenderOverTheSameRecords() throws Exception {
        // Given
        var plan = new PipelineBenchmark.Plan(new Workload(400, 4, 2, 1, 6, 10, 1), List.of(Contender.values()), 1, 4);
        List<String> progress = new ArrayList<>();
        var printed = new ByteArrayOutputStream();
        Path file = directory.resolve("report.json");

        // When
        Report report;
        try (var benchmark = new PipelineBenchmark(plan, directory, progress::add)) {
            report = benchmark.run();
        }
        report.print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        report.write(file);

        // Then
        assertThat(progress).isNotEmpty();
        assertThat(report.rounds()).extracting("contender").containsExactlyElementsOf(plan.contenders());
        assertThat(report.rounds()).allSatisfy(measured -> {
            assertThat(measured.records()).isBetween(0L, 6L * (400 + 2 * 4) + 8);
            assertThat(measured.seconds()).isPositive();
        });
        assertThat(report.quiet().observations()).isBetween(4L * 396, 4L * 404);
        assertThat(report.quiet().changelog()).containsKeys("heads", "contents", "boards", "seen", "rows");
        assertThat(report.quiet().changelog().get("seen")).isPositive();
        assertThat(report.quiet().changelog().get("heads")).isZero();
        assertThat(report.quiet().changelog().get("contents")).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("ours / F4", "B an observation");
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.at("/medians/OURS/app_cpu_micros_per_record").isNumber())
                .isTrue();
    }
}
