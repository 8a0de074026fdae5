package dev.tideline.apps.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the {@code tideline local} of this user runs: {@code local.properties} in the user's own directory, while it
 * runs. One that was killed leaves its pointer behind, so the process is looked up too.
 *
 * @param addresses the settings that lead to it
 */
record LocalPointer(long pid, Path dataDirectory, Map<String, String> addresses) {

    private static final String FILE = "local.properties";
    private static final String PID = "pid";
    private static final String STARTED = "started";
    private static final String DIRECTORY = "data-dir";

    /** The running one; null where none runs. */
    static @Nullable LocalPointer find(Path home) {
        Path file = home.resolve(FILE);
        if (!Files.isReadable(file)) {
            return null;
        }
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
            long pid = Long.parseLong(properties.getProperty(PID, "0"));
            if (!started(pid).equals(properties.getProperty(STARTED))) {
                return null;
            }
            Map<String, String> addresses = new TreeMap<>();
            properties.stringPropertyNames().stream()
                    .filter(name -> name.contains("."))
                    .forEach(name -> addresses.put(name, properties.getProperty(name)));
            return new LocalPointer(pid, Path.of(properties.getProperty(DIRECTORY, "")), addresses);
        } catch (IOException | NumberFormatException e) {
            return null; // a pointer half written or of another version leads nowhere
        }
    }

    /**
     * Points to this process, the last one started winning, and writes the addresses into the data directory, for
     * {@code --config}.
     *
     * @return the file in the data directory
     */
    static Path write(Path home, Path dataDirectory, Map<String, String> addresses) {
        Properties own = new Properties();
        own.putAll(addresses);
        Properties pointer = new Properties();
        pointer.putAll(addresses);
        pointer.setProperty(PID, Long.toString(ProcessHandle.current().pid()));
        pointer.setProperty(STARTED, started(ProcessHandle.current().pid()));
        pointer.setProperty(
                DIRECTORY, dataDirectory.toAbsolutePath().normalize().toString());
        Path file = dataDirectory.resolve("tideline.properties");
        try {
            Files.createDirectories(home);
            store(own, file, "The addresses of the last `tideline local`: for --config");
            store(pointer, home.resolve(FILE), "The `tideline local` that runs");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write down the addresses", e);
        }
        return file;
    }

    /** Takes the pointer away if it still points here. */
    static void remove(Path home) {
        LocalPointer pointer = find(home);
        if (pointer != null && pointer.pid() == ProcessHandle.current().pid()) {
            try {
                Files.deleteIfExists(home.resolve(FILE));
            } catch (IOException e) {
                // It points to a process that ends: nobody will follow it.
            }
        }
    }

    String describe() {
        return "the local stack on " + dataDirectory + " (" + addresses.get("kafka.bootstrap.servers") + ")";
    }

    /** Tells a process from a later one of the same number; empty where none runs. */
    private static String started(long pid) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.map(handle ->
                        handle.info().startInstant().map(Object::toString).orElse("unknown"))
                .orElse("");
    }

    private static void store(Properties properties, Path file, String comment) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var out = Files.newBufferedWriter(fresh)) {
            properties.store(out, comment);
        }
        Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
