package dev.tideline.benchmarks.contender;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A process for one contender: each line of standard input is a group, and starts the contender under it after stopping
 * the one before; the end of standard input ends the process, so that it never outlives its parent.
 *
 * <p>Arguments: contender, bootstrap servers, registry, topic prefix, directory for state.
 */
public final class ContenderProcess {

    private ContenderProcess() {}

    @SuppressWarnings(
            "SystemExitOutsideMain") // it is in main; non-daemon threads of a broken contender must not linger
    public static void main(String[] arguments) throws Exception {
        Contender contender = Contender.valueOf(arguments[0]);
        AutoCloseable running = null;
        try (BufferedReader groups = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String group = groups.readLine(); group != null; group = groups.readLine()) {
                stop(running);
                running = group.isEmpty()
                        ? null
                        : contender.start(new Place(
                                arguments[1],
                                arguments[2],
                                group,
                                arguments[3],
                                Path.of(arguments[4]).resolve(group)));
            }
        } catch (IOException e) {
            die(e);
        }
        stop(running);
        System.exit(0);
    }

    /** Whoever watches this process reads its log. */
    static void die(Throwable cause) {
        cause.printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    private static void stop(@Nullable AutoCloseable running) throws Exception {
        if (running != null) {
            running.close();
        }
    }
}
