package dev.tideline.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A table that ships in the jar: UTF-8 lines with cells parted by tabs; {@code #} begins a comment. */
public final class Table {

    private static final int BUFFER = 1 << 16;

    private Table() {}

    /**
     * The rows of a resource of the class's own package, or of any if the name starts with a slash, in their order; cells
     * stripped.
     *
     * @throws IllegalStateException if there is none, or if a row has fewer columns than wanted: the jar is broken
     */
    public static List<List<String>> rows(Class<?> beside, String name, int columns) {
        List<List<String>> rows = new ArrayList<>();
        each(beside, name, columns, rows::add);
        return List.copyOf(rows);
    }

    /** As {@link #rows}, one row at a time: for large tables, which may be packed ({@code .gz}). */
    public static void each(Class<?> beside, String name, int columns, Consumer<List<String>> use) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no table " + name + " beside " + beside.getName());
            }
            InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(stream, BUFFER) : stream;
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> use.accept(row(name, line, columns)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A set of words: the names in the second cell of the row that begins with the set's name.
     *
     * @throws IllegalStateException if the table has no such row: the jar is broken
     */
    public static Set<String> words(Class<?> beside, String table, String set) {
        return rows(beside, table, 2).stream()
                .filter(row -> row.get(0).equals(set))
                .findFirst()
                .map(row -> Set.copyOf(names(row, 1)))
                .orElseThrow(() -> new IllegalStateException(table + " has no set " + set));
    }

    /** The names in a cell, split by {@code |}; none where the row ends before it. */
    public static List<String> names(List<String> row, int column) {
        List<String> names = new ArrayList<>();
        String cell = column < row.size() ? row.get(column) : "";
        for (int start = 0; start < cell.length(); ) {
            int bar = cell.indexOf('|', start);
            int end = bar < 0 ? cell.length() : bar;
            names.add(cell.substring(start, end).strip());
            start = end + 1;
        }
        return names;
    }

    private static List<String> row(String name, String line, int columns) {
        String[] cut = line.split("\t", -1);
        for (int i = 0; i < cut.length; i++) {
            cut[i] = cut[i].strip();
        }
        List<String> cells = List.of(cut);
        if (cells.size() < columns) {
            throw new IllegalStateException(name + " wants " + columns + " columns: " + line);
        }
        return cells;
    }
}
