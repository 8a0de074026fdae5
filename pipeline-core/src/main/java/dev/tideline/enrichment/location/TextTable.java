package dev.tideline.enrichment.location;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A table of this package that ships in the jar: tab-separated, UTF-8, lines of {@code #} are comments. */
final class TextTable {

    private TextTable() {}

    /** Hands over each row of the table of this file name; one that ends in {@code .gz} is unpacked. */
    static void read(String name, Consumer<String[]> use) {
        try (InputStream raw = TextTable.class.getResourceAsStream(name)) {
            if (raw == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
            BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    use.accept(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names in a cell, split by {@code |}. */
    static List<String> names(String[] row, int column) {
        List<String> names = new ArrayList<>();
        if (column < row.length) {
            String cell = row[column];
            for (int start = 0; start < cell.length(); ) {
                int end = cell.indexOf('|', start);
                int stop = end < 0 ? cell.length() : end;
                names.add(cell.substring(start, stop).strip());
                start = stop + 1;
            }
        }
        return names;
    }
}
