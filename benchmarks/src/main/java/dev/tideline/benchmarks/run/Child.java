package dev.tideline.benchmarks.run;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of ours that lives as long as its standard input is open. */
final class Child implements AutoCloseable {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(40);

    private final Process process;
    private final Path log;

    /** Standard error goes to {@code log}; standard output is for {@link #line()}. */
    Child(Class<?> main, Path log, List<String> jvmOptions, List<String> arguments) {
        this.log = log;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        String registry = System.getProperty("tideline.registry.home");
        if (registry != null) {
            command.add("-Dtideline.registry.home=" + registry);
        }
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        try {
            process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException("starting " + command.get(0), e);
        }
    }

    /** The next line that it prints. */
    String line() {
        try {
            // Never closed: the process owns the stream.
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("a child process ended early; its log reads:\n" + tail());
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void tell(String line) {
        try {
            OutputStream in = process.getOutputStream();
            in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            throw new IllegalStateException("a child process ended early; its log reads:\n" + tail(), e);
        }
    }

    void checkAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("a child process ended early; its log reads:\n" + tail());
        }
    }

    /** Processor time so far, all threads; in steps of 10 ms on Linux. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Under a test runner the real class path stands in its own property. */
    private static String classPath() {
        String surefire = System.getProperty("surefire.test.class.path");
        return surefire != null ? surefire : System.getProperty("java.class.path", "." + File.pathSeparator);
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return "(unreadable: " + e + ")";
        }
    }
}
