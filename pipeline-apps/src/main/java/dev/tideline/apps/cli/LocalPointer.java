package dev.tideline.apps.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@code tideline local} or {@code demo} of this user runs: a file of its own in {@code running/} in the user's
 * own directory, while it runs. One that was killed leaves its pointer behind, so the process is looked up too.
 *
 * @param started when the process began, in ISO-8601
 * @param addresses the settings that lead to it
 */
record LocalPointer(long pid, String started, Path dataDirectory, Map<String, String> addresses) {

    private static final String DIRECTORY_OF_POINTERS = "running";
    private static final String PID = "pid";
    private static final String STARTED = "started";
    private static final String DIRECTORY = "data-dir";

    /** The running one, of several the last one started; null where none runs. */
    static @Nullable LocalPointer find(Path home) {
        Path directory = home.resolve(DIRECTORY_OF_POINTERS);
        if (!Files.isDirectory(directory)) {
            return null;
        }
        try (var files = Files.list(directory)) {
            return files.flatMap(file -> Optional.ofNullable(read(file)).stream())
                    .max(Comparator.comparing(LocalPointer::started))
                    .orElse(null);
        } catch (IOException e) {
            return null; // nobody to ask: as if none ran
        }
    }

    private static @Nullable LocalPointer read(Path file) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
            long pid = Long.parseLong(properties.getProperty(PID, "0"));
            String started = properties.getProperty(STARTED, "");
            if (started.isEmpty() || !started(pid).equals(started)) {
                return null;
            }
            Map<String, String> addresses = new TreeMap<>();
            properties.stringPropertyNames().stream()
                    .filter(name -> name.contains("."))
                    .forEach(name -> addresses.put(name, properties.getProperty(name)));
            return new LocalPointer(pid, started, Path.of(properties.getProperty(DIRECTORY, "")), addresses);
        } catch (IOException | NumberFormatException e) {
            return null; // a pointer half written or of another version leads nowhere
        }
    }

    /**
     * Points to this process and writes the addresses into the data directory, for
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
            Files.createDirectories(home.resolve(DIRECTORY_OF_POINTERS));
            store(own, file, "The addresses of the last `tideline local`: for --config");
            store(pointer, own(home), "A local stack that runs");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write down the addresses", e);
        }
        return file;
    }

    /** Takes this process's pointer away. */
    static void remove(Path home) {
        try {
            Files.deleteIfExists(own(home));
        } catch (IOException e) {
            // It points to a process that ends: nobody will follow it.
        }
    }

    String describe() {
        return "the local stack on " + dataDirectory + " (" + addresses.get("kafka.bootstrap.servers") + ")";
    }

    private static Path own(Path home) {
        return home.resolve(DIRECTORY_OF_POINTERS)
                .resolve(ProcessHandle.current().pid() + ".properties");
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
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
