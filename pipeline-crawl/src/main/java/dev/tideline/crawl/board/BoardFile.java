package dev.tideline.crawl.board;

import dev.tideline.posting.Board;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A list of boards as CSV in UTF-8: provider, token, company, then options as {@code name=value}. Lines that begin with
 * {@code #} are passed over, and so is a heading that begins with {@code provider}.
 */
public final class BoardFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    private static final int FIRST_OPTION = 3;

    private BoardFile() {}

    /**
     * All boards of a file, in its order.
     *
     * @throws IllegalArgumentException naming the line that is no board and what is wrong with it
     */
    public static List<BoardEntry> read(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file);
                CSVParser lines = CSVParser.parse(in, FORMAT)) {
            List<BoardEntry> entries = new ArrayList<>();
            Set<Board> boards = new HashSet<>();
            for (CSVRecord line : lines) {
                if (line.getRecordNumber() == 1 && "provider".equals(line.get(0))) {
                    continue;
                }
                BoardEntry entry = entry(line, file + ":" + lines.getCurrentLineNumber());
                if (!boards.add(entry.board())) {
                    throw new IllegalArgumentException(file + ":" + lines.getCurrentLineNumber() + ": board "
                            + entry.board().id() + " stands twice in the list");
                }
                entries.add(entry);
            }
            return entries;
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException(file + " is no CSV: " + e.getCause(), e);
        }
    }

    private static BoardEntry entry(CSVRecord line, String place) {
        try {
            if (line.size() < 2) {
                throw new IllegalArgumentException("expected provider,token,company, as greenhouse,acme,Acme Ltd");
            }
            Map<String, String> options = new LinkedHashMap<>();
            for (int i = FIRST_OPTION; i < line.size(); i++) {
                option(line.get(i), options);
            }
            BoardOptions.check(options);
            String company = line.size() > 2 && !line.get(2).isBlank() ? line.get(2) : null;
            return new BoardEntry(new Board(line.get(0), line.get(1)), company, options);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    private static void option(String text, Map<String, String> options) {
        if (text.isBlank()) {
            return;
        }
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("\"" + text + "\" is no option: it must read name=value");
        }
        options.put(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }
}
