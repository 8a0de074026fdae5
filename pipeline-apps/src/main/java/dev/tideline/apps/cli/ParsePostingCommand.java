package dev.tideline.apps.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tideline.apps.ExitCode;
import dev.tideline.apps.config.Configuration;
import dev.tideline.apps.config.Settings;
import dev.tideline.capture.CaptureEntry;
import dev.tideline.capture.CaptureReader;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import dev.tideline.lifecycle.InMemoryStore;
import dev.tideline.lifecycle.Input;
import dev.tideline.lifecycle.Lifecycle;
import dev.tideline.lifecycle.Outcome;
import dev.tideline.lifecycle.Outcome.Output.Happened;
import dev.tideline.lifecycle.Outcome.Output.Rejected;
import dev.tideline.lifecycle.Policies;
import dev.tideline.provider.Readers;
import dev.tideline.publication.PostingRecord;
import dev.tideline.streams.record.AvroMapper;
import dev.tideline.streams.record.RecordJson;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One capture line in, the normalised record out, as if the line had opened the posting. */
@Command(
        name = "posting",
        description = "Reads one capture line of a posting and prints the record that Tideline makes of it.",
        footer = {
            "",
            "Examples:",
            "  tideline parse posting line.json",
            "  zgrep -m1 '\"key\":\"7001\"' captures.ndjson.gz | tideline parse posting -"
        })
final class ParsePostingCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(
            paramLabel = "FILE",
            defaultValue = CaptureFiles.STDIN,
            description = "a file of one capture line (of several, the first posting counts); default: standard input")
    private String file;

    ParsePostingCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        try (CaptureReader lines = CaptureFiles.open(shell, file)) {
            while (lines.hasNext()) {
                CaptureEntry entry = lines.next();
                Position position = new Position(CaptureFiles.name(file), 0, entry.line());
                if (entry instanceof CaptureEntry.Unreadable bad) {
                    throw badInput(position, String.valueOf(bad.problem().getMessage()));
                }
                if (entry instanceof CaptureEntry.Read read && read.snapshot().body() instanceof PostingObserved) {
                    print(read(read.snapshot(), position));
                    return ExitCode.OK.status();
                }
            }
        }
        throw new CommandException(
                ExitCode.BAD_INPUT,
                CaptureFiles.name(file) + " has no line of type posting_observed: give one, as a crawler writes it");
    }

    /** Outside any crawl, so that a posting that is told in several rows opens at once. */
    private static PostingRecord read(Snapshot snapshot, Position position) {
        Snapshot pushed = new Snapshot(snapshot.board(), null, snapshot.observedAt(), snapshot.body());
        Outcome outcome = new Lifecycle(
                        Readers.standard(),
                        Policies.standard(),
                        Configuration.of(Settings.defaults()).enricher())
                .apply(new Input(pushed, position, snapshot.observedAt()), new InMemoryStore());
        for (Outcome.Output output : outcome.outputs()) {
            if (output instanceof Happened happened) {
                return happened.event().after();
            } else if (output instanceof Rejected rejected) {
                throw badInput(position, "field \"payload\": " + rejected.reason());
            }
        }
        throw badInput(position, "the payload says that the posting is not listed: it would not open");
    }

    private void print(PostingRecord posting) throws IOException {
        String line = RecordJson.line(new AvroMapper().toAvro(posting));
        ObjectMapper json = new ObjectMapper();
        shell.out().write(json.readTree(line).toPrettyString());
        shell.out().write('\n');
        shell.out().flush();
    }

    private static CommandException badInput(Position position, String problem) {
        return new CommandException(ExitCode.BAD_INPUT, position.topic() + ":" + position.offset() + ": " + problem);
    }
}
