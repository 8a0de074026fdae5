package dev.tideline.provider;

import dev.tideline.posting.Description;
import dev.tideline.posting.Posting;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeSet;

/**
 * Files that tests compare with, and rewrite where {@code -Dtideline.rewrite} is given: look at the difference before you
 * commit it.
 */
final class Written {

    private Written() {}

    /** What the checked-in file says; first rewritten where that is wanted. */
    static String expected(Path file, String actual) throws IOException {
        if (System.getProperty("tideline.rewrite") != null) {
            Files.writeString(file, actual);
        }
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** The repository's file of this name below the module. */
    static Path inModule(String name) {
        Path module = Path.of("").toAbsolutePath();
        return (module.endsWith("pipeline-core") ? module : module.resolve("pipeline-core")).resolve(name);
    }

    /** A posting, one line a field that is not empty. */
    static String lines(Posting posting) throws ReflectiveOperationException {
        StringBuilder out = new StringBuilder();
        for (RecordComponent component : Posting.class.getRecordComponents()) {
            Object value = component.getAccessor().invoke(posting);
            if (value instanceof Description description) {
                value = description.text().replace("\n", "\n    ");
            } else if (component.getName().equals("facets")) {
                value = new TreeSet<>(posting.facets());
            }
            boolean empty = value == null || (value instanceof Collection<?> items && items.isEmpty());
            out.append(empty ? "" : component.getName() + ": " + value + "\n");
        }
        return out.toString();
    }
}
