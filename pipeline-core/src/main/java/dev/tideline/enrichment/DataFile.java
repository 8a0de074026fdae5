package dev.tideline.enrichment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table that ships in the jar: UTF-8 lines with columns apart by tabs; lines that start with {@code #} are comments. */
public final class DataFile {

    private DataFile() {}

    /**
     * The rows of a table beside a class, in their order, columns stripped.
     *
     * @throws IllegalStateException if a row has fewer columns than wanted
     */
    public static List<List<String>> rows(Class<?> beside, String name, int columns) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            String text = new String(
                    Objects.requireNonNull(in, () -> "no data file " + name + " beside " + beside.getName())
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(name, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(String name, String line, int columns) {
        List<String> row =
                List.of(line.split("\t", -1)).stream().map(String::strip).toList();
        if (row.size() < columns) {
            throw new IllegalStateException(name + ": wants " + columns + " columns: " + line);
        }
        return row;
    }
}
