package dev.tideline.apps.run;

import dev.tideline.apps.config.Configuration;
import dev.tideline.apps.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The pipeline in a process of its own, so that a test can kill it as hard as an operating system can. */
final class PipelineProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;

    private PipelineProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    public static void main(String[] arguments) {
        try (PipelineRunner runner =
                PipelineRunner.start(Configuration.of(Settings.defaults().withFile(Path.of(arguments[0]))))) {
            runner.awaitEnd();
        }
    }

    static PipelineProcess start(Map<String, String> settings, Path directory) throws IOException {
        Path file = directory.resolve("pipeline.properties");
        Path log = directory.resolve("pipeline.log");
        Files.write(
                file,
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toList());
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PipelineProcess.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new PipelineProcess(process, log);
    }

    void awaitTopics(Topical topics) throws IOException {
        await(topics::exist);
    }

    /** {@code kill -9} at a moment when events lie in an open transaction, after so many have been written. */
    void killInTransaction(Topical topics, long eventsBefore) throws IOException, InterruptedException {
        await(() -> topics.eventsWritten() >= eventsBefore && topics.isInTransaction());
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new AssertionError("process " + process.pid() + " survives its kill");
        }
    }

    private void await(BooleanSupplier condition) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new AssertionError("waited in vain; the pipeline wrote: " + Files.readString(log));
            }
            Topical.pause();
        }
    }
}
