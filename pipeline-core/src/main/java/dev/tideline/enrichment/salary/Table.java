package dev.tideline.enrichment.salary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A table of this package's data: columns apart by tabs, lists within them by commas, notes after {@code #}. */
final class Table {

    private Table() {}

    /** The rows of the resource beside this class; the data is part of the software, so any fault in it is a bug. */
    static List<List<String>> rows(String name, int columns) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no table " + name);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(name, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> list(String cell) {
        return Stream.of(cell.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty() && !item.equals("-"))
                .toList();
    }

    private static List<String> row(String name, String line, int columns) {
        List<String> cells = Stream.of(line.split("\t", -1)).map(String::strip).toList();
        if (cells.size() != columns) {
            throw new IllegalStateException(name + " wants " + columns + " columns: " + line);
        }
        return cells;
    }
}
