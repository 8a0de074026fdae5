package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.apps.config.Configuration;
import dev.tideline.apps.run.PipelineRunner;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The pipeline alone, against any Kafka and any Confluent-compatible registry. */
@Command(
        name = "pipeline",
        description = {
            "Runs the pipeline against your Kafka and schema registry, until Ctrl-C or SIGTERM.",
            "",
            "Missing topics are created; wrong ones are refused. Settings under kafka. and schema.registry. reach the "
                    + "clients as they are, SASL and TLS among them; secrets are never printed."
        },
        footer = {
            "",
            "Examples:",
            "  tideline pipeline --config prod.properties",
            "  TIDELINE_KAFKA_BOOTSTRAP_SERVERS=host:9092 TIDELINE_SCHEMA_REGISTRY_URL=http://host:8081 tideline pipeline"
        })
final class PipelineCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    PipelineCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Configuration configuration = connection.connection(shell);
        var unused = configuration.registryUrl(); // says so if there is none
        try (StopSignal stop = new StopSignal();
                PipelineRunner pipeline = PipelineRunner.start(configuration)) {
            pipeline.awaitRunning();
            shell.say("the pipeline runs: " + configuration.topics().snapshots().name() + " at "
                    + configuration.bootstrapServers() + " → "
                    + configuration.topics().events().name());
            PipelineWait.untilStopped(pipeline, new CompletableFuture<>(), stop);
            shell.say("stopping …");
        }
        return ExitCode.OK.status();
    }
}
