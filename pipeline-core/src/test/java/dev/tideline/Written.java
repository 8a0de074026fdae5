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

    /** The command that rewrites what a test of pipeline-core compares with. */
    public static String command(Class<?> test) {
        return "mvn -o -pl pipeline-core test -Dtest=" + test.getSimpleName() + " -Dtideline.rewrite";
    }

    /** The file of this name below pipeline-core. */
    public static Path inModule(String name) {
        return inRepository("pipeline-core").resolve(name).normalize();
    }

    /** The file of this name below the repository's root; tests run in their module or in the root. */
    public static Path inRepository(String name) {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("pipeline-core")) ? here : here.resolve("..");
        return root.resolve(name).normalize();
    }
}
