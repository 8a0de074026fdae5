package dev.tideline.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A table that ships in the jar: UTF-8 lines with cells parted by tabs; {@code #} begins a comment. */
public final class Table {

    private Table() {}

    /**
     * The rows of a resource of the class's own package, or of any if the name starts with a slash, in their order; cells
     * stripped.
     *
     * @throws IllegalStateException if there is none, or if a row has fewer columns than wanted: the jar is broken
     */
    public static List<List<String>> rows(Class<?> beside, String name, int columns) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no table " + name + " beside " + beside.getName());
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(name, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(String name, String line, int columns) {
        List<String> cells = Stream.of(line.split("\t", -1)).map(String::strip).toList();
        if (cells.size() < columns) {
            throw new IllegalStateException(name + " wants " + columns + " columns: " + line);
        }
        return cells;
    }
}
