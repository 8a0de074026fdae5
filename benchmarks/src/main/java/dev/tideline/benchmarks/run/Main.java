package dev.tideline.benchmarks.run;

import dev.tideline.benchmarks.contender.Contender;
import dev.tideline.benchmarks.input.Workload;
import dev.tideline.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code benchmarks/run}: the whole pipeline beside its floors. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = "Runs the pipeline side by side with its floors over the same input, and prints the ratios.",
        showDefaultValues = true)
final class Main implements Callable<Integer> {

    @Option(names = "--postings", paramLabel = "N", description = "Open postings over all boards.")
    private int postings = 10_000;

    @Option(names = "--boards", paramLabel = "N", description = "Boards, of several sizes.")
    private int boards = 20;

    @Option(names = "--crawls", paramLabel = "N", description = "Measured crawls of every board.")
    private int crawls = 17;

    @Option(names = "--changed", paramLabel = "PERCENT", description = "Postings that differ from the crawl before.")
    private double changed = 3;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds; the first is thrown away.")
    private int rounds = 4;

    @Option(names = "--settling", paramLabel = "N", description = "Crawls of every board before the measured ones.")
    private int settling = 70;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same bytes.")
    private long seed = 20_261_101;

    @Option(names = "--only", split = ",", paramLabel = "NAME", description = "Of F1, F2, F3, F4, OURS.")
    private List<Contender> only = Arrays.asList(Contender.values());

    @Option(names = "--quick", description = "A few seconds each: shows that it works, and no more.")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes everything to this file as well.")
    private @Nullable Path json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path directory = Files.createTempDirectory("tideline-benchmark-");
        Consumer<String> progress = System.err::println;
        try (PipelineBenchmark benchmark = new PipelineBenchmark(plan(), directory, progress)) {
            Report report = benchmark.run();
            report.print(System.out);
            if (json != null) {
                report.write(json);
            }
        } finally {
            delete(directory);
        }
        return 0;
    }

    private PipelineBenchmark.Plan plan() {
        return quick
                ? new PipelineBenchmark.Plan(new Workload(2_000, 8, 2, 0, 6, changed, seed), only, 1, 4)
                : new PipelineBenchmark.Plan(
                        new Workload(postings, boards, 3, settling, crawls, changed, seed), only, rounds, 10);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
