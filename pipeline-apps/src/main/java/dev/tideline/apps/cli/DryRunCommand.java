package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.capture.CaptureEntry;
import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import dev.tideline.lifecycle.Outcome;
import dev.tideline.lifecycle.Outcome.Output.Rejected;
import dev.tideline.lifecycle.Outcome.Stage;
import dev.tideline.streams.record.AvroMapper;
import dev.tideline.streams.record.RecordJson;
import dev.tideline.streams.record.SnapshotWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.avro.generic.IndexedRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The same core as the pipeline's, over memory: shows what a history means before anybody relies on it. */
@Command(
        name = "dry-run",
        description = {
            "Runs capture files through the rules without a broker and prints the events as JSON lines, in order; the "
                    + "counts go to standard error.",
            "",
            "The order of the files is the order of the history. The broker's time is not known here, so each record "
                    + "counts as recorded when it was observed. The same input and policies always give the same bytes."
        },
        footer = {
            "",
            "Examples:",
            "  tideline dry-run captures.ndjson.gz > events.ndjson",
            "  tideline dry-run --set lifecycle.misses=1 --set lifecycle.gap=PT0S captures.ndjson.gz",
            "  tideline dry-run --topic boards captures.ndjson | jq -c '[.board_id,.open_postings]'",
            "  zcat captures.ndjson.gz | grep '\"board\":\"acme\"' | tideline dry-run -"
        })
final class DryRunCommand implements Callable<Integer>, CaptureRun.Listener {

    private final Shell shell;
    private final AvroMapper avro = new AvroMapper();
    private final Tally tally = new Tally();
    private final Complaints complaints;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "capture files, plain or gzipped; - is standard input")
    private List<String> files;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            defaultValue = "events",
            description = "what to print: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
    private OutputTopic topic;

    @Option(names = "--strict", description = "stop at the first line or payload that cannot be read")
    private boolean strict;

    @Mixin
    private final SettingOptions settings = new SettingOptions();

    DryRunCommand(Shell shell) {
        this.shell = shell;
        this.complaints = new Complaints(shell);
    }

    @Override
    public Integer call() throws IOException {
        new CaptureRun(shell, settings.configuration(shell)).over(files, this);
        shell.out().flush();
        complaints.close();
        shell.say(tally.line(complaints.badLines()));
        return (complaints.all() == 0 ? ExitCode.OK : ExitCode.BAD_INPUT).status();
    }

    @Override
    public void applied(Snapshot snapshot, Position position, Outcome outcome) throws IOException {
        tally.count(snapshot.board(), outcome);
        for (Outcome.Output output : outcome.outputs()) {
            for (IndexedRecord record : topic.records(output, avro)) {
                RecordJson.write(record, shell.out());
            }
            if (output instanceof Rejected rejected) {
                complaints.unreadable(position.topic(), position.offset(), "field \"payload\": " + rejected.reason());
                if (topic == OutputTopic.DEAD_LETTERS) {
                    line(DeadLetterJson.line(
                            label(rejected.stage()),
                            rejected.reason(),
                            position,
                            snapshot.board().id().getBytes(StandardCharsets.UTF_8),
                            null,
                            RecordJson.line(SnapshotWriter.write(snapshot))));
                }
                stopIfStrict();
            }
        }
    }

    @Override
    public void unreadable(CaptureEntry.Unreadable line, Position position) throws IOException {
        String reason = String.valueOf(line.problem().getMessage());
        complaints.badLine(position.topic(), position.offset(), reason);
        if (topic == OutputTopic.DEAD_LETTERS) {
            line(DeadLetterJson.line(label(Stage.DECODE), reason, position, null, line.raw(), null));
        }
        stopIfStrict();
    }

    private void stopIfStrict() throws IOException {
        if (strict) {
            shell.out().flush();
            throw new CommandException(
                    ExitCode.BAD_INPUT, "stopped at input that cannot be read; leave out --strict to go on behind it");
        }
    }

    private void line(String line) throws IOException {
        Writer out = shell.out();
        out.write(line);
        out.write('\n');
    }

    private static String label(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
