package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.apps.config.Configuration;
import dev.tideline.apps.config.Settings;
import dev.tideline.apps.local.LocalStack;
import dev.tideline.apps.run.PipelineRunner;
import dev.tideline.capture.Snapshot;
import dev.tideline.streams.record.RecordSerdes;
import dev.tideline.streams.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole thing, on invented boards, in a place that is gone afterwards. */
@Command(
        name = "demo",
        description = {
            "Starts a real Kafka broker, a real schema registry and the pipeline in a temporary place, loads crawls of "
                    + "three invented boards and shows what happens, as it happens.",
            "",
            "It stays up until Ctrl-C, so that the other commands can be tried on it."
        },
        footer = {
            "",
            "Examples:",
            "  tideline demo",
            "  tideline demo --exit      (ends by itself, 0 = all as it must be)"
        })
final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final Shell shell;

    @Option(names = "--exit", description = "end when all is shown")
    private boolean exit;

    DemoCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        // The signal outermost: after Ctrl-C, too, the directory is gone before the process is.
        try (StopSignal stop = new StopSignal()) {
            Path directory = Files.createTempDirectory("tideline-demo-");
            try {
                return run(directory, stop).status();
            } finally {
                LocalPointer.remove(shell.home());
                delete(directory);
            }
        }
    }

    private ExitCode run(Path directory, StopSignal stop) throws IOException {
        shell.say("starting Kafka, the schema registry and the pipeline (some seconds) …");
        try (LocalStack stack = LocalStack.start(directory)) {
            // One partition, so that the boards' events come in the order of their crawls.
            Configuration configuration = LocalCommand.configuration(
                    Settings.defaults().with("the demo", Map.of("topics.partitions", "1")), stack, directory);
            try (PipelineRunner pipeline = PipelineRunner.start(configuration)) {
                pipeline.awaitRunning();
                LocalPointer.write(shell.home(), directory, LocalCommand.addresses(stack));
                return show(configuration, pipeline, stack, stop);
            }
        }
    }

    private ExitCode show(Configuration configuration, PipelineRunner pipeline, LocalStack stack, StopSignal stop)
            throws IOException {
        DemoBoards boards = DemoBoards.load();
        DemoVerdict verdict = new DemoVerdict(boards.rehearse(configuration));
        Topics topics = configuration.topics();
        try (RecordSerdes serdes = new RecordSerdes(configuration.registry());
                SnapshotSender sender = SnapshotSender.open(configuration);
                TopicReader reader = new TopicReader(
                        Clients.consumer(configuration),
                        List.of(
                                topics.events().name(),
                                topics.boards().name(),
                                topics.deadLetters().name()),
                        true)) {
            DemoScreen screen = new DemoScreen(shell, topics, serdes);
            screen.print("");
            play(boards, sender, reader, screen, stop);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!verdict.isComplete(screen)
                    && !stop.isRaised()
                    && !pipeline.ended().isDone()
                    && System.nanoTime() < deadline) {
                reader.poll(screen::show);
            }
            if (pipeline.ended().isDone()) {
                pipeline.awaitEnd();
            }
            if (stop.isRaised()) {
                return ExitCode.INTERRUPTED;
            }
            screen.print("");
            verdict.summary(screen).forEach(screen::print);
            List<String> problems = verdict.problems(screen);
            problems.forEach(problem -> shell.say("not as it must be: " + problem));
            if (!problems.isEmpty()) {
                return ExitCode.DEMO;
            }
            screen.print("");
        }
        sayNext(configuration);
        if (!exit) {
            PipelineWait.untilStopped(pipeline, stack.failure(), stop);
        }
        return ExitCode.OK;
    }

    /** One crawl after the other; with somebody looking, slowly enough to be read. */
    private void play(
            DemoBoards boards, SnapshotSender sender, TopicReader reader, DemoScreen screen, StopSignal stop) {
        for (List<Snapshot> crawl : boards.crawls()) {
            crawl.forEach(sender::send);
            sender.flush();
            reader.poll(screen::show);
            if (stop.isRaised() || (shell.outIsTerminal() && !exit && stop.await(PAUSE))) {
                return;
            }
        }
    }

    private void sayNext(Configuration configuration) {
        shell.say(exit ? "What to try next:" : "It is all still up. In another terminal:");
        if (!exit) {
            shell.say("  tideline tail events --from-beginning --type closed");
            shell.say("  tideline tail boards --from-beginning");
            shell.say("  tideline tail dead-letters --from-beginning --json");
            shell.say("  (Kafka at " + configuration.bootstrapServers() + ", registry at " + configuration.registryUrl()
                    + ")");
        }
        shell.say("  tideline dry-run your-captures.ndjson.gz     what your own history means, without a broker");
        shell.say("  tideline local --data-dir ./data             the same parts, to keep");
        if (!exit) {
            shell.say("Ctrl-C ends the demo and removes what it wrote.");
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
