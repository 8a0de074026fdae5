package dev.tideline.apps.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A real Apicurio schema registry in a process of its own, on the loopback address, speaking Confluent's API.
 *
 * <p>Schemas and their ids live in the data directory and are there again after a restart. The process ends with this
 * one, however this one ends. It adds no shutdown hook: whoever starts it closes it.
 */
public final class LocalRegistry implements AutoCloseable {

    private static final Duration START_DEADLINE = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int TAIL_LINES = 20;

    private final DataDirectory directory;
    private final Process process;
    private final Path log;
    private final String url;
    private volatile boolean closing;

    private LocalRegistry(DataDirectory directory, Process process, Path log, int port) {
        this.directory = directory;
        this.process = process;
        this.log = log;
        this.url = "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    /** As {@link #start(Path, int)}, on the port of the last run if that is free, else on any. */
    public static LocalRegistry start(Path dataDirectory) {
        return start(dataDirectory, 0);
    }

    /**
     * Returns when the registry answers, within 90 seconds.
     *
     * @param dataDirectory made where it is missing; holds {@code registry.log} too
     * @param port 0 for any
     * @throws LocalStackException if the directory is unusable or in use, the port taken, the registry not installed or
     *     broken; quotes the end of its log
     */
    public static LocalRegistry start(Path dataDirectory, int port) {
        var directory = DataDirectory.open(dataDirectory.toAbsolutePath().normalize());
        LocalRegistry registry;
        try {
            int chosen = directory.port("registry", port);
            Path log = directory.resolve("registry.log");
            registry = new LocalRegistry(directory, RegistryProcess.start(directory, chosen, log), log, chosen);
        } catch (LocalStackException e) {
            directory.close();
            throw e;
        }
        try {
            registry.awaitReady();
            return registry;
        } catch (LocalStackException e) {
            registry.close();
            throw e;
        }
    }

    /** The base of Confluent's API, for {@code schema.registry.url}. */
    public String url() {
        return url;
    }

    /** The registry's process id. */
    public long pid() {
        return process.pid();
    }

    /** Completes if the registry's process ends without being closed. */
    public CompletableFuture<LocalStackException> failure() {
        return process.onExit()
                .thenCompose(ended -> closing
                        ? new CompletableFuture<>()
                        : CompletableFuture.completedFuture(
                                stopped("the schema registry ended by itself (status " + ended.exitValue() + ")")));
    }

    /** Stops the process, by force after ten seconds; returns when it is gone. */
    @Override
    public void close() {
        closing = true;
        RegistryProcess.stop(process);
        directory.close();
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + START_DEADLINE.toNanos();
        try {
            while (!answers()) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw stopped("the schema registry did not start (status " + process.exitValue() + ")");
                }
                if (System.nanoTime() > deadline) {
                    throw stopped("the schema registry did not answer within " + START_DEADLINE.toSeconds() + " s");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted while the schema registry was starting", e);
        }
    }

    private boolean answers() {
        try {
            var request =
                    (HttpURLConnection) URI.create(url + "/subjects").toURL().openConnection();
            request.setConnectTimeout((int) PATIENCE.toMillis());
            request.setReadTimeout((int) PATIENCE.toMillis());
            try {
                return request.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                request.disconnect();
            }
        } catch (IOException e) {
            return false; // not yet
        }
    }

    private LocalStackException stopped(String what) {
        return new LocalStackException(what + "; the end of its log " + log + " reads:\n" + tail());
    }

    private String tail() {
        try {
            // A stack trace is told by its messages; its frames would fill the quotation.
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> !line.startsWith("\tat "))
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(unreadable: " + e + ")";
        }
    }
}
