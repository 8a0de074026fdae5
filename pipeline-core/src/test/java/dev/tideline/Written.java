package dev.tideline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that tests compare with, and rewrite where {@code -Dtideline.rewrite} is given: look at the difference before you
 * commit it.
 */
public final class Written {

    private Written() {}

    /** What the checked-in file says; first rewritten where that is wanted. */
    public static String expected(Path file, String actual) throws IOException {
        if (System.getProperty("tideline.rewrite") != null) {
            Files.writeString(file, actual);
        }
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** The command that rewrites what a test compares with. */
    public static String command(Class<?> test) {
        return "mvn -o -pl pipeline-core test -Dtest=" + test.getSimpleName() + " -Dtideline.rewrite";
    }

    /** The repository's file of this name below the module. */
    public static Path inModule(String name) {
        Path module = Path.of("").toAbsolutePath();
        return (module.endsWith("pipeline-core") ? module : module.resolve("pipeline-core"))
                .resolve(name)
                .normalize();
    }
}
