package dev.tideline.apps.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One command, run in this process, with what it printed. */
record Run(int status, String out, String err) {

    List<String> lines() {
        return out.lines().toList();
    }

    /** What a command is started with. */
    static final class In {
        private final Path home;
        private final Map<String, String> environment = new HashMap<>();
        private String input = "";
        private boolean terminal;

        In(Path home) {
            this.home = home;
        }

        In input(String text) {
            input = text;
            return this;
        }

        In terminal() {
            terminal = true;
            return this;
        }

        In environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        Run tideline(String... arguments) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            Shell shell = new Shell(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    out,
                    new PrintWriter(err, true),
                    terminal,
                    false,
                    environment,
                    home);
            int status = Tideline.commandLine(shell).execute(arguments);
            return new Run(status, out.toString(), err.toString());
        }
    }
}
