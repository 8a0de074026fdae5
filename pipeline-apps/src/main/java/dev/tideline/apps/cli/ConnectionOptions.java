package dev.tideline.apps.cli;

import dev.tideline.apps.config.Configuration;
import dev.tideline.apps.config.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that say which Kafka and which registry. Where nothing says it, the {@code tideline local} that runs on
 * this machine is meant.
 */
final class ConnectionOptions extends SettingOptions {

    private static final String BOOTSTRAP = "kafka.bootstrap.servers";
    private static final String REGISTRY = "schema.registry.url";

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,…",
            description = "the brokers; default: those of `tideline local`, if it runs")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "the schema registry; default: that of `tideline local`, if it runs")
    private @Nullable String registry;

    /** All layers; the running local stack's addresses where they name no broker. */
    Configuration connection(Shell shell) {
        Map<String, String> given = new LinkedHashMap<>();
        if (bootstrapServers != null) {
            given.put(BOOTSTRAP, bootstrapServers);
        }
        if (registry != null) {
            given.put(REGISTRY, registry);
        }
        Settings settings = settings(shell).with("the command line", given);
        if (!settings.has(BOOTSTRAP)) {
            LocalPointer local = LocalPointer.find(shell.home());
            if (local != null) {
                shell.say("using " + local.describe());
                settings = settings.with(local.describe(), local.addresses());
            }
        }
        return Configuration.of(settings);
    }
}
