package dev.tideline.apps.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The registry's own JVM: its command, and its end. */
final class RegistryProcess {

    private static final long POLITE_SECONDS = 10;

    private RegistryProcess() {}

    static Process start(DataDirectory directory, int port, Path log) {
        Path runner = RegistryHome.runner();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Measured: 180 MB resident, and ready in 3 s instead of 5 s.
                "-Xmx128m",
                "-Xss512k",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                runner + File.pathSeparator + RegistryHome.ownCode()));
        settings(directory, port).forEach(setting -> command.add("-D" + setting));
        command.add(RegistryLeash.class.getName());
        try {
            return new ProcessBuilder(command)
                    .directory(directory.path().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new LocalStackException("cannot run " + command.get(0) + " for the schema registry: " + e, e);
        }
    }

    private static List<String> settings(DataDirectory directory, int port) {
        return List.of(
                "quarkus.http.host=127.0.0.1",
                "quarkus.http.port=" + port,
                // WRITE_DELAY=0: an acknowledged schema is on disk. By default H2 may lose the last half second to a
                // kill, and the next schema would get the lost one's id.
                "apicurio.datasource.url=jdbc:h2:file:" + directory.resolve("registry") + ";WRITE_DELAY=0",
                "quarkus.http.access-log.enabled=false",
                "quarkus.log.category.\"io.apicurio\".level=WARN", // else three lines a registration
                "quarkus.log.console.format=%d{yyyy-MM-dd HH:mm:ss} %-5p [%c] %m%n",
                "quarkus.banner.enabled=false");
    }

    /** Asks, waits, then kills. Returns when the process is gone. */
    static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(POLITE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
