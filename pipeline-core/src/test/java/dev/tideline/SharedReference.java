package dev.tideline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The team's reference data beside the repository. It is not part of it: tests that need it skip where it is absent. */
public final class SharedReference {

    private SharedReference() {}

    /** The file or folder of this name under {@code ../shared}, seen from the root of the repository. */
    public static Path require(String name) {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve(".git"))) {
            root = root.getParent();
        }
        Path reference = sibling(root, name);
        assumeTrue(reference != null && Files.exists(reference), "skipped: no reference data at ../shared/" + name);
        return reference;
    }

    private static @Nullable Path sibling(@Nullable Path root, String name) {
        return root == null ? null : root.resolveSibling("shared").resolve(name);
    }
}
