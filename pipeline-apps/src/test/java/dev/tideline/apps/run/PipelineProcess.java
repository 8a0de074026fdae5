package dev.tideline.apps.run;

import dev.tideline.apps.config.Configuration;
import dev.tideline.apps.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The pipeline in a process of its own, so that a test can kill it as hard as an operating system can. */
final class PipelineProcess {

    private PipelineProcess() {}

    public static void main(String[] arguments) {
        try (PipelineRunner runner =
                PipelineRunner.start(Configuration.of(Settings.defaults().withFile(Path.of(arguments[0]))))) {
            runner.awaitEnd();
        }
    }

    static Process start(Map<String, String> settings, Path directory) throws IOException {
        Path file = directory.resolve("pipeline.properties");
        Files.write(
                file,
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toList());
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PipelineProcess.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("pipeline.log").toFile())
                .start();
    }
}
