package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.apps.config.Configuration;
import dev.tideline.streams.record.RecordSerdes;
import dev.tideline.streams.topic.Topic;
import dev.tideline.streams.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The records of a topic, as they come. */
@Command(
        name = "tail",
        description = {
            "Prints the records of a topic: lines for people on a terminal, JSON lines elsewhere or with --json.",
            "",
            "Only committed records are shown. JSON lines of snapshots are a capture file again."
        },
        footer = {
            "",
            "Examples:",
            "  tideline tail events",
            "  tideline tail events --from-beginning --exit-at-end --board acme --type closed",
            "  tideline tail current --json --from-beginning --max 10 | jq .title",
            "  tideline tail dead-letters --from-beginning"
        })
final class TailCommand implements Callable<Integer> {

    private static final String PREFIX = "postings.";

    private final Shell shell;

    @Parameters(
            paramLabel = "TOPIC",
            description =
                    "events, current, search, facets, changes, boards, dead-letters or snapshots, or a topic's full name")
    private String name;

    @Option(names = "--from-beginning", description = "from the first record; else from now on")
    private boolean fromBeginning;

    @Option(names = "--exit-at-end", description = "end when everything is shown that was there at the start")
    private boolean exitAtEnd;

    @Option(names = "--max", paramLabel = "N", description = "end after this many records")
    private @Nullable Long max;

    @Option(names = "--json", description = "JSON lines on a terminal too")
    private boolean json;

    @Mixin
    private final RecordFilter filter = new RecordFilter();

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    private long shown;

    TailCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Configuration configuration = connection.connectionToBoth(shell);
        Topics topics = configuration.topics();
        Topic<?, ?> topic = topic(configuration);
        try (StopSignal stop = new StopSignal();
                RecordSerdes serdes = new RecordSerdes(configuration.registry());
                TopicReader reader =
                        new TopicReader(Clients.consumer(configuration), List.of(topic.name()), fromBeginning)) {
            if (reader.isEmpty()) {
                throw new CommandException(
                        ExitCode.CONTRACT,
                        "there is no topic " + topic.name() + " at " + configuration.bootstrapServers()
                                + ": `tideline topics create` makes it; or is topics.prefix another?");
            }
            RecordView view = new RecordView(json || !shell.outIsTerminal(), shell.hasColour(), filter, topics, serdes);
            boolean more = max == null || max > 0;
            while (more && !stop.isRaised() && !(exitAtEnd && reader.isAtEnd())) {
                more = reader.poll(record -> print(view.line(record)));
                shell.out().flush();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
        return ExitCode.OK.status();
    }

    /** False where that was the last one. */
    private boolean print(@Nullable String line) {
        if (line != null) {
            try {
                shell.out().write(line);
                shell.out().write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            shown++;
        }
        return max == null || shown < max;
    }

    private Topic<?, ?> topic(Configuration configuration) {
        String prefix = configuration.topicPrefix();
        for (Topic<?, ?> topic : configuration.topics().all()) {
            if (List.of(name, prefix + name, prefix + PREFIX + name).contains(topic.name())) {
                return topic;
            }
        }
        throw new CommandException(
                ExitCode.USAGE,
                "\"" + name
                        + "\" is no topic of ours: events, current, search, facets, changes, boards, dead-letters or "
                        + "snapshots");
    }
}
