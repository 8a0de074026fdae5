package dev.tideline.benchmarks.contender;

import dev.tideline.apps.config.Configuration;
import dev.tideline.apps.config.Settings;
import dev.tideline.apps.run.PipelineRunner;
import java.util.Map;

/** The product itself, started as its own command starts it, with its own defaults. */
final class Ours {

    private Ours() {}

    static AutoCloseable start(Place place) {
        PipelineRunner runner = PipelineRunner.start(Configuration.of(Settings.defaults()
                .with(
                        "the benchmark",
                        Map.of(
                                "kafka.bootstrap.servers", place.bootstrapServers(),
                                "schema.registry.url", place.registryUrl(),
                                "topics.prefix", place.topicPrefix(),
                                "application.id", place.group(),
                                "application.state-dir", place.stateDirectory().toString()))));
        var unused = runner.ended().whenComplete((nothing, failure) -> {
            if (failure != null) {
                ContenderProcess.die(failure);
            }
        });
        return runner;
    }
}
