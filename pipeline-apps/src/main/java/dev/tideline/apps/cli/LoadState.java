package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.canonical.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * How far one capture file was loaded into one topic of one cluster, kept in a small file of its own.
 *
 * <p>A file is known by its path, size and first bytes: another file under the same name starts from its beginning, and so
 * does the same file on another cluster.
 */
final class LoadState {

    private static final int FIRST_BYTES = 4096;
    private static final String LINES = "lines-acknowledged";

    private final Path file;
    private final Properties properties;

    private LoadState(Path file, Properties properties) {
        this.file = file;
        this.properties = properties;
    }

    /** @param target cluster and topic, so that progress on one is not taken for progress on another */
    static LoadState of(Path directory, Path input, String target) throws IOException {
        String path = input.toAbsolutePath().normalize().toString();
        long size = Files.size(input);
        byte[] first;
        try (InputStream in = Files.newInputStream(input)) {
            first = in.readNBytes(FIRST_BYTES);
        }
        String identity = String.join("\n", path, Long.toString(size), Digests.sha256Hex(first), target);
        String name = Digests.sha256Hex(identity.getBytes(StandardCharsets.UTF_8));
        Path file = directory.resolve(name + ".properties");
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
        }
        properties.setProperty("file", path);
        properties.setProperty("target", target);
        return new LoadState(file, properties);
    }

    /** Lines that need not be sent again; 0 = start at the first. */
    long lines() {
        String lines = properties.getProperty(LINES, "0");
        try {
            return Long.parseLong(lines);
        } catch (NumberFormatException e) {
            throw new CommandException(
                    ExitCode.USAGE,
                    file + ": " + LINES + " is \"" + lines + "\": delete the file, or use --restart",
                    e);
        }
    }

    /** All lines up to this one are acknowledged. */
    void save(long lines) {
        properties.setProperty(LINES, Long.toString(lines));
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (var out = Files.newBufferedWriter(fresh)) {
                properties.store(out, "How far `tideline load` has come");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "cannot remember the progress in " + file + " (" + e + "): give another --state DIR",
                    e);
        }
    }
}
