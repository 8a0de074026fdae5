package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.capture.CaptureReader;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens capture files by the names of the command line; {@code -} is standard input. */
final class CaptureFiles {

    static final String STDIN = "-";

    private CaptureFiles() {}

    static CaptureReader open(Shell shell, String file) {
        try {
            return new CaptureReader(stream(shell, file));
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, "cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** The lines of a text file in UTF-8. */
    static BufferedReader lines(Shell shell, String file) throws IOException {
        check(List.of(file));
        return new BufferedReader(new InputStreamReader(stream(shell, file), StandardCharsets.UTF_8));
    }

    /** Nothing is worse than to find the third file missing when the second is done. */
    static void check(Iterable<String> files) {
        for (String file : files) {
            if (!STDIN.equals(file)) {
                checkReadable(file);
            }
        }
    }

    /** The name that stands in positions and messages: the same wherever the file lies. */
    static String name(String file) {
        Path name = Path.of(file).getFileName();
        return STDIN.equals(file) || name == null ? "stdin" : name.toString();
    }

    private static void checkReadable(String file) {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "there is no file " + file + " (seen from " + Path.of("").toAbsolutePath() + ")");
        }
        if (Files.isDirectory(path) || !Files.isReadable(path)) {
            throw new CommandException(
                    ExitCode.USAGE, file + " is no readable file: give capture files, plain or gzipped");
        }
    }

    private static InputStream stream(Shell shell, String file) throws IOException {
        return STDIN.equals(file) ? new KeptOpen(shell.in()) : Files.newInputStream(Path.of(file));
    }

    /** Standard input is not ours to close. */
    private static final class KeptOpen extends FilterInputStream {
        KeptOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Left to the process.
        }
    }
}
