package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.apps.config.Configuration;
import dev.tideline.capture.CaptureEntry;
import dev.tideline.capture.CaptureReader;
import dev.tideline.capture.Position;
import dev.tideline.crawl.archive.ArchiveReader;
import dev.tideline.crawl.archive.ObjectStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Capture files into {@code postings.snapshots}. */
@Command(
        name = "load",
        description = {
            "Loads capture files into the snapshots topic, in order, each board's records under its key.",
            "",
            "Lines that cannot be read go to the dead letters as they are. After a stop the same command goes on where "
                    + "it was; what is sent twice by that has no effect (rule R18)."
        },
        footer = {
            "",
            "Examples:",
            "  tideline load captures.ndjson.gz                       (into the running `tideline local`)",
            "  tideline load --config prod.properties 2026-*.ndjson.gz",
            "  my-crawler | tideline load -"
        })
final class LoadCommand implements Callable<Integer> {

    private static final int SAVE_EVERY = 5_000;

    private final Shell shell;
    private final Complaints complaints;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "capture files, plain or gzipped; - is standard input")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--archive",
            paramLabel = "PLACE",
            description =
                    "the crawls that `tideline crawl --archive` kept there, a directory or s3://bucket/prefix; all of "
                            + "them each time, which has no effect where they are loaded already")
    private @Nullable String archive;

    @Option(names = "--restart", description = "load every line again, whatever was loaded before")
    private boolean restart;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "where to remember how far each file is loaded; default ~/.tideline/load")
    private @Nullable Path state;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    LoadCommand(Shell shell) {
        this.shell = shell;
        this.complaints = new Complaints(shell);
    }

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty() && archive == null) {
            throw new CommandException(ExitCode.USAGE, "nothing to load: give capture files, or --archive PLACE");
        }
        CaptureFiles.check(files);
        Configuration configuration = connection.connectionToBoth(shell);
        String target = Clients.clusterId(configuration) + " "
                + configuration.topics().snapshots().name();
        long lines = 0;
        try (StopSignal stop = new StopSignal();
                SnapshotSender sender = SnapshotSender.open(configuration)) {
            for (String file : files) {
                lines += load(file, target, sender, stop);
                if (stop.isRaised()) {
                    shell.say("stopped; the same command goes on from here");
                    return ExitCode.INTERRUPTED.status();
                }
            }
            if (archive != null) {
                lines += loadArchive(archive, sender, stop);
            }
        }
        complaints.close();
        if (complaints.all() > 0) {
            shell.say(Numbers.of(complaints.all(), "line is", "lines are") + " in the dead letters: "
                    + "`tideline tail dead-letters --from-beginning --exit-at-end` shows them");
        }
        shell.say("loaded " + Numbers.of(lines, "line", "lines") + " into "
                + configuration.topics().snapshots().name());
        return (complaints.all() == 0 ? ExitCode.OK : ExitCode.BAD_INPUT).status();
    }

    private long load(String file, String target, SnapshotSender sender, StopSignal stop) throws IOException {
        String name = CaptureFiles.name(file);
        LoadState progress = CaptureFiles.STDIN.equals(file)
                ? null
                : LoadState.of(state == null ? shell.home().resolve("load") : state, Path.of(file), target);
        long done = progress == null || restart ? 0 : progress.lines();
        if (done > 0) {
            shell.say(name + ": going on behind line " + Numbers.grouped(done) + "; --restart loads all again");
        }
        long sent = 0;
        long line = done;
        try (CaptureReader entries = CaptureFiles.open(shell, file);
                Progress shown = new Progress(shell, "lines of " + name)) {
            while (entries.hasNext() && !stop.isRaised()) {
                CaptureEntry entry = entries.next();
                if (entry.line() <= done) {
                    continue;
                }
                line = entry.line();
                send(entry, name, sender);
                sent++;
                shown.advance();
                if (sent % SAVE_EVERY == 0) {
                    save(progress, line, sender);
                }
            }
            save(progress, line, sender);
        }
        return sent;
    }

    private long loadArchive(String place, SnapshotSender sender, StopSignal stop) throws IOException {
        try (ObjectStore store = Stores.open(place, shell.environment());
                Progress shown = new Progress(shell, "records of " + place)) {
            ArchiveReader reader = new ArchiveReader(store);
            for (String crawl : reader.crawls()) {
                if (stop.isRaised()) {
                    break;
                }
                reader.read(crawl, snapshot -> {
                    sender.send(snapshot);
                    shown.advance();
                });
            }
            sender.flush();
            return shown.done();
        }
    }

    private void send(CaptureEntry entry, String name, SnapshotSender sender) {
        if (entry instanceof CaptureEntry.Read read) {
            sender.send(read.snapshot());
        } else if (entry instanceof CaptureEntry.Unreadable bad) {
            String reason = String.valueOf(bad.problem().getMessage());
            complaints.badLine(name, bad.line(), reason);
            sender.reject(bad.raw(), bad.board(), reason, new Position(name, 0, bad.line()));
        }
    }

    private static void save(@Nullable LoadState progress, long line, SnapshotSender sender) {
        sender.flush();
        if (progress != null) {
            progress.save(line);
        }
    }
}
