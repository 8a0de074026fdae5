package dev.tideline.apps.cli;

import dev.tideline.apps.config.Configuration;
import dev.tideline.apps.config.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that set the configuration. */
class SettingOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "properties file; also TIDELINE_CONFIG. Variables like TIDELINE_KAFKA_BOOTSTRAP_SERVERS win "
                    + "over it, options over both")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "one setting, for example lifecycle.misses=1 or board.greenhouse|acme.lifecycle.gap=PT6H")
    private Map<String, String> values = new LinkedHashMap<>();

    /** All layers, checked. */
    final Configuration configuration(Shell shell) {
        return Configuration.of(settings(shell));
    }

    /** All layers, the command line's last. */
    Settings settings(Shell shell) {
        Settings settings = Settings.defaults();
        String named = shell.environment().get("TIDELINE_CONFIG");
        if (file != null) {
            settings = settings.withFile(file);
        } else if (named != null && !named.isBlank()) {
            settings = settings.withFile(Path.of(named));
        }
        return settings.withEnvironment(shell.environment()).with("--set", values);
    }
}
