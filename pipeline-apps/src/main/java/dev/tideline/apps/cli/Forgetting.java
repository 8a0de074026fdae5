package dev.tideline.apps.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes what was remembered of boards. */
final class Forgetting {

    private Forgetting() {}

    /** The target is gone, and with it every list that servers could call unchanged. */
    static void validators(Path memory) throws IOException {
        for (Path file : files(memory)) {
            if (file.endsWith("validators.properties")) {
                Files.delete(file);
            }
        }
    }

    static void all(Path memory) throws IOException {
        for (Path file : files(memory)) {
            Files.delete(file);
        }
    }

    /** Deepest first. */
    private static List<Path> files(Path memory) throws IOException {
        if (!Files.exists(memory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(memory)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
