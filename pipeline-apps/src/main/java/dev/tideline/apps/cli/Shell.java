package dev.tideline.apps.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What surrounds a command: its streams, the environment, the user's own directory.
 *
 * @param out for results, UTF-8, buffered: whoever writes flushes
 * @param err for people: progress, summaries, errors
 * @param outIsTerminal somebody is looking at {@code out}
 * @param errIsTerminal somebody is looking at {@code err}
 * @param home where addresses and state lie where nothing else is said
 */
record Shell(
        InputStream in,
        Writer out,
        PrintWriter err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Map<String, String> environment,
        Path home) {

    private static final int BUFFER = 1 << 16;

    /** This process's own; the launcher says which streams are terminals, Java cannot ask. */
    static Shell system() {
        Map<String, String> environment = System.getenv();
        return new Shell(
                System.in,
                new BufferedWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
                        BUFFER),
                new PrintWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true),
                Boolean.getBoolean("tideline.terminal.out"),
                Boolean.getBoolean("tideline.terminal.err"),
                environment,
                environment.containsKey("TIDELINE_HOME")
                        ? Path.of(environment.get("TIDELINE_HOME"))
                        : Path.of(System.getProperty("user.home"), ".tideline"));
    }

    /** Colours only for a terminal, and never where the user said no (no-color.org). */
    boolean hasColour() {
        String no = environment.getOrDefault("NO_COLOR", "");
        return outIsTerminal && no.isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    /** A line for people. */
    void say(String line) {
        err.println(line);
        err.flush();
    }
}
