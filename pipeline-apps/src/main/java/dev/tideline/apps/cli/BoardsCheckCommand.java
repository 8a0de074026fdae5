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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which boards of a list are alive. */
@Command(
        name = "check",
        description = "Reads each board of a list once, records nothing, and says which are alive.",
        footer = {"", "Examples:", "  tideline boards check boards.csv"})
final class BoardsCheckCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "CSV: provider, token, company, then options as name=value")
    private String file;

    @Mixin
    private final CrawlOptions options = new CrawlOptions();

    BoardsCheckCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        options.check();
        List<BoardEntry> entries = CrawlOptions.boards(file);
        List<CrawlReport> reports = reports(entries);
        print("BOARD", "OUTCOME", "POSTINGS", "WHY");
        for (CrawlReport report : reports) {
            CrawlFinished end = report.end();
            print(
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

    private List<CrawlReport> reports(List<BoardEntry> entries) throws IOException, InterruptedException {
        List<CrawlReport> reports = new ArrayList<>();
        Path memory = Files.createTempDirectory("tideline-check-");
        try (StopSignal stop = new StopSignal()) {
            new CrawlRound(options.crawler(memory, Archive.NONE), new Nowhere(), options.parallel())
                    .run(entries, reports::add, stop::isRaised);
        } finally {
            Forgetting.all(memory);
        }
        reports.sort(Comparator.comparing(report -> report.board().id()));
        return reports;
    }

    private void print(Object... cells) throws IOException {
        shell.out()
                .write(String.format(Locale.ROOT, "%-36s %-16s %9s  %s", cells).stripTrailing());
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
