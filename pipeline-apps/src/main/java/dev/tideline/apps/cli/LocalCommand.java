package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.apps.config.Configuration;
import dev.tideline.apps.config.Settings;
import dev.tideline.apps.local.LocalStack;
import dev.tideline.apps.run.PipelineRunner;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything on this machine: broker, registry and pipeline. */
@Command(
        name = "local",
        description = {
            "Runs a real Kafka broker, a real schema registry and the pipeline on this machine, until Ctrl-C.",
            "",
            "Data, schemas and ports survive a restart on the same directory. load, tail and topics find it by themselves: "
                    + "it leaves its addresses in DIR/tideline.properties and, while it runs, in ~/.tideline."
        },
        footer = {
            "",
            "Examples:",
            "  tideline local --data-dir ./data",
            "  tideline local --data-dir ./data --kafka-port 9092 --registry-port 8081"
        })
final class LocalCommand implements Callable<Integer> {

    private final Shell shell;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            required = true,
            description = "where data, schemas and state lie; made where it is missing")
    private Path directory;

    @Option(names = "--kafka-port", paramLabel = "PORT", defaultValue = "0", description = "default: any free one")
    private int kafkaPort;

    @Option(names = "--registry-port", paramLabel = "PORT", defaultValue = "0", description = "default: any free one")
    private int registryPort;

    @Mixin
    private final SettingOptions settings = new SettingOptions();

    LocalCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var unused = settings.configuration(shell); // a wrong setting is told before anything starts
        try (StopSignal stop = new StopSignal()) {
            shell.say("starting Kafka and the schema registry on " + directory + " …");
            try (LocalStack stack = LocalStack.start(directory, kafkaPort, registryPort);
                    PipelineRunner pipeline =
                            PipelineRunner.start(configuration(settings.settings(shell), stack, directory))) {
                Path file = LocalPointer.write(shell.home(), directory, addresses(stack));
                pipeline.awaitRunning();
                say(stack, file);
                PipelineWait.untilStopped(pipeline, stack.failure(), stop);
                shell.say("stopping …");
            } finally {
                LocalPointer.remove(shell.home());
            }
        }
        return ExitCode.OK.status();
    }

    /** The pipeline of a local stack: its state lies beside its data. */
    static Configuration configuration(Settings settings, LocalStack stack, Path directory) {
        Map<String, String> own = new LinkedHashMap<>(addresses(stack));
        own.put(
                "application.state-dir",
                directory.resolve("state").toAbsolutePath().normalize().toString());
        return Configuration.of(settings.with("the local stack", own));
    }

    static Map<String, String> addresses(LocalStack stack) {
        return Map.of(
                "kafka.bootstrap.servers", stack.bootstrapServers(),
                "schema.registry.url", stack.registryUrl());
    }

    private void say(LocalStack stack, Path file) {
        shell.say("");
        shell.say("  Kafka            " + stack.bootstrapServers());
        shell.say("  schema registry  " + stack.registryUrl());
        shell.say("  both in          " + file + "   (for --config)");
        shell.say("");
        shell.say("The pipeline runs. In another terminal:");
        shell.say("  tideline load captures.ndjson.gz");
        shell.say("  tideline tail events --from-beginning");
        shell.say("Ctrl-C stops it; the data stays.");
    }
}
