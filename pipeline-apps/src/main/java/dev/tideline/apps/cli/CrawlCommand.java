package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.apps.config.Configuration;
import dev.tideline.canonical.Digests;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.crawl.Archive;
import dev.tideline.crawl.CrawlReport;
import dev.tideline.crawl.CrawlRound;
import dev.tideline.crawl.Crawler;
import dev.tideline.crawl.SnapshotSink;
import dev.tideline.crawl.archive.ArchivingSink;
import dev.tideline.crawl.archive.ObjectStore;
import dev.tideline.crawl.archive.RawArchive;
import dev.tideline.crawl.board.BoardEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Boards into {@code postings.snapshots}, or into a capture file. */
@Command(
        name = "crawl",
        description = {
            "Reads job boards from their providers' public interfaces and records what it saw, and how completely.",
            "",
            "A board that could not be read completely is recorded as just that: it closes nothing. docs/crawling.md"
                    + " says what each outcome means."
        },
        footer = {
            "",
            "Examples:",
            "  tideline crawl greenhouse:acme lever:harborgoods            (into the running `tideline local`)",
            "  tideline crawl greenhouse:acme --out captures.ndjson.gz     (needs no broker)",
            "  tideline crawl --boards boards.csv --interval PT6H --config prod.properties"
        })
final class CrawlCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(arity = "0..*", paramLabel = "BOARD", description = "provider:token, as the provider spells the token")
    private List<String> boards = new ArrayList<>();

    @Option(
            names = "--boards",
            paramLabel = "FILE",
            description = "CSV: provider, token, company, then options as name=value")
    private @Nullable String file;

    @Option(
            names = "--interval",
            paramLabel = "PT…",
            description = "crawl again and again, from start to start; without it once")
    private @Nullable Duration interval;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "write capture lines behind what is in this file, not to Kafka")
    private @Nullable Path out;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "what is remembered from crawl to crawl; losing it costs requests only; default "
                    + "~/.tideline/crawl")
    private @Nullable Path state;

    @Option(
            names = "--archive",
            paramLabel = "PLACE",
            description = "keep each answer as received there: a directory, or s3://bucket/prefix; `tideline load "
                    + "--archive` reads it again")
    private @Nullable String archive;

    @Mixin
    private final CrawlOptions options = new CrawlOptions();

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    private long crawls;
    private long incomplete;
    private long postings;

    CrawlCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        options.check();
        List<BoardEntry> entries = entries();
        Path target = out;
        if (target != null) {
            Path memory = memory("file " + target.toAbsolutePath().normalize());
            if (!Files.exists(target)) {
                Forgetting.validators(memory);
            }
            try (CaptureFileSink sink = CaptureFileSink.open(target)) {
                return crawl(entries, sink, memory, target.toString());
            }
        }
        Configuration configuration = connection.connectionToBoth(shell);
        String topic = configuration.topics().snapshots().name();
        Path memory = memory(Clients.clusterId(configuration) + " " + topic);
        try (SnapshotSender sender = SnapshotSender.open(configuration)) {
            return crawl(entries, new KafkaSink(sender), memory, topic);
        }
    }

    private int crawl(List<BoardEntry> entries, SnapshotSink sink, Path memory, String target)
            throws IOException, InterruptedException {
        if (archive == null) {
            return crawl(entries, sink, options.crawler(memory, Archive.NONE), target);
        }
        try (ObjectStore store = Stores.open(archive, shell.environment())) {
            return crawl(
                    entries,
                    new ArchivingSink(sink, store),
                    options.crawler(memory, new RawArchive(store)),
                    target + ", archived in " + archive);
        }
    }

    private int crawl(List<BoardEntry> entries, SnapshotSink sink, Crawler crawler, String target)
            throws IOException, InterruptedException {
        CrawlRound round = new CrawlRound(crawler, sink, options.parallel());
        try (StopSignal stop = new StopSignal()) {
            boolean again = true;
            while (again && !stop.isRaised()) {
                long started = System.nanoTime();
                round.run(entries, this::tell, stop::isRaised);
                sink.flush();
                Duration spent = Duration.ofNanos(System.nanoTime() - started);
                again = interval != null && !stop.await(rest(interval, spent));
            }
            shell.say(Numbers.of(crawls, "crawl", "crawls") + ", " + Numbers.grouped(incomplete)
                    + " of them not complete, " + Numbers.of(postings, "posting", "postings") + " seen, into "
                    + target);
            if (stop.isRaised()) {
                return ExitCode.INTERRUPTED.status();
            }
        }
        return (incomplete == 0 ? ExitCode.OK : ExitCode.CRAWL).status();
    }

    private List<BoardEntry> entries() {
        List<BoardEntry> entries =
                new ArrayList<>(boards.stream().map(CrawlOptions::board).toList());
        if (file != null) {
            entries.addAll(CrawlOptions.boards(file));
        }
        if (entries.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE, "no board given: name some as provider:token, or give --boards FILE");
        }
        return entries;
    }

    private void tell(CrawlReport report) {
        crawls++;
        CrawlFinished end = report.end();
        postings += end.distinctKeys() == null ? 0 : end.distinctKeys();
        if (end.outcome() != CrawlOutcome.COMPLETE) {
            incomplete++;
        }
        shell.say(line(report));
    }

    /** One crawl as people read it: board, outcome, how much, and why not all. */
    static String line(CrawlReport report) {
        CrawlFinished end = report.end();
        String seen = end.distinctKeys() == null ? "unchanged" : Numbers.of(end.distinctKeys(), "posting", "postings");
        String detail = end.detail() == null ? "" : ": " + end.detail();
        return report.board().id() + "  " + end.outcome().name().toLowerCase(Locale.ROOT) + ", " + seen + detail;
    }

    private Path memory(String target) {
        Path root = state == null ? shell.home().resolve("crawl") : state;
        return root.resolve(
                Digests.sha256Hex(target.getBytes(StandardCharsets.UTF_8)).substring(0, 16));
    }

    private static Duration rest(Duration interval, Duration spent) {
        Duration rest = interval.minus(spent);
        return rest.isNegative() ? Duration.ZERO : rest;
    }
}
