package dev.tideline.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a table beside a class: cells parted by tabs, {@code #} before a comment, empty lines left out. */
public final class Table {

    private Table() {}

    /**
     * Reads a resource of the class's own package, or of any if the name starts with a slash.
     *
     * @throws IllegalStateException if there is none: the jar is broken
     */
    public static List<List<String>> rows(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no table " + name + " beside " + beside.getName());
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
