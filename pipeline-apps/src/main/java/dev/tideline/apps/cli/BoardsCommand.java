package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Snapshot;
import dev.tideline.crawl.Archive;
import dev.tideline.crawl.CrawlReport;
import dev.tideline.crawl.CrawlRound;
import dev.tideline.crawl.SnapshotSink;
import dev.tideline.crawl.board.BoardEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists of boards. */
@Command(
        name = "boards",
        description = "Checks lists of boards.",
        footer = {
            "",
            "Examples:",
            "  tideline boards check boards.csv               (asks each board; exit code 9 if one does not answer)",
            "  tideline boards policies boards.csv >> prod.properties"
        })
final class BoardsCommand implements Runnable {

    private static final String ROW = "%-36s %-16s %9s  %s%n";

    private final Shell shell;

    @Spec
    private CommandSpec spec;

    BoardsCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: check or policies");
    }

    @Command(name = "check", description = "Reads each board of a list once, records nothing, and says which are alive.")
    int check(
            @Parameters(paramLabel = "FILE", description = "CSV: provider, token, company, then options") String file,
            @Mixin CrawlOptions options)
            throws IOException, InterruptedException {
        List<BoardEntry> entries = CrawlOptions.boards(file);
        List<CrawlReport> reports = new ArrayList<>();
        Path memory = Files.createTempDirectory("tideline-check-");
        try (StopSignal stop = new StopSignal()) {
            new CrawlRound(options.crawler(memory, Archive.NONE), new Nowhere(), options.parallel())
                    .run(entries, reports::add, stop::isRaised);
        } finally {
            Forgetting.all(memory);
        }
        print(ROW, "BOARD", "OUTCOME", "POSTINGS", "WHY");
        reports.sort(Comparator.comparing(report -> report.board().id()));
        for (CrawlReport report : reports) {
            CrawlFinished end = report.end();
            print(
                    ROW,
                    report.board().id(),
                    end.outcome().name().toLowerCase(Locale.ROOT),
                    String.valueOf(end.distinctKeys()),
                    end.detail() == null ? "" : end.detail());
        }
        shell.out().flush();
        long alive = reports.stream()
                .filter(report -> report.end().outcome() == CrawlOutcome.COMPLETE)
                .count();
        shell.say(Numbers.grouped(alive) + " of " + Numbers.of(entries.size(), "board", "boards") + " alive");
        return (alive == entries.size() ? ExitCode.OK : ExitCode.CRAWL).status();
    }

    @Command(name = "policies", description = "Prints the policies of a list as settings of the pipeline; asks nobody.")
    int policies(@Parameters(paramLabel = "FILE", description = "CSV, as above") String file) throws IOException {
        for (BoardEntry entry : CrawlOptions.boards(file)) {
            for (String name : entry.options().keySet().stream().sorted().toList()) {
                if (name.startsWith("lifecycle.")) {
                    print("board.%s.%s = %s%n", entry.board().id(), name, entry.options().get(name));
                }
            }
        }
        shell.out().flush();
        return ExitCode.OK.status();
    }

    private void print(String format, Object... values) throws IOException {
        shell.out().write(String.format(Locale.ROOT, format, values).stripTrailing());
        shell.out().write('\n');
    }

    /** Records nothing. */
    private static final class Nowhere implements SnapshotSink {
        @Override
        public void accept(Snapshot snapshot) {
            // A check is no crawl.
        }

        @Override
        public void flush() {
            // Nothing was kept back.
        }
    }
}
