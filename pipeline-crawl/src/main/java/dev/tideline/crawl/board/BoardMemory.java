package dev.tideline.crawl.board;

import dev.tideline.posting.Board;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a board from one crawl to the next, in a directory of its own: the server's validators and the
 * documents of its postings. Losing it costs requests, never truth.
 */
public final class BoardMemory {

    private static final String URI = "uri";
    private static final String CRAWL = "crawl";
    private static final String AT = "at";
    private static final String ETAG = "etag";
    private static final String LAST_MODIFIED = "last-modified";

    private final Path directory;

    private BoardMemory(Path directory) {
        this.directory = directory;
    }

    /**
     * The memory of a board.
     *
     * @param root of all boards that go to one target: what one target knows another may not
     */
    public static BoardMemory of(Path root, Board board) {
        return new BoardMemory(root.resolve(board.provider())
                .resolve(
                        URLEncoder.encode(board.token(), StandardCharsets.UTF_8).replace("*", "%2A")));
    }

    /** Those of the last crawl that read the whole board; null if there are none. */
    public @Nullable Validators validators() throws IOException {
        Path file = validatorsFile();
        if (!Files.exists(file)) {
            return null;
        }
        Properties stored = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            stored.load(in);
        } catch (IllegalArgumentException e) {
            return null;
        }
        try {
            return new Validators(
                    stored.getProperty(URI, ""),
                    stored.getProperty(CRAWL, ""),
                    Instant.parse(stored.getProperty(AT, "")),
                    stored.getProperty(ETAG),
                    stored.getProperty(LAST_MODIFIED));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** To be called only when everything that the crawl saw has arrived where it goes. */
    public void remember(Validators validators) throws IOException {
        Properties stored = new Properties();
        stored.setProperty(URI, validators.uri());
        stored.setProperty(CRAWL, validators.crawlId());
        stored.setProperty(AT, validators.at().toString());
        if (validators.etag() != null) {
            stored.setProperty(ETAG, validators.etag());
        }
        if (validators.lastModified() != null) {
            stored.setProperty(LAST_MODIFIED, validators.lastModified());
        }
        Files.createDirectories(directory);
        Path fresh = directory.resolve("validators.new");
        try (Writer out = Files.newBufferedWriter(fresh)) {
            stored.store(out, null);
        }
        Files.move(fresh, validatorsFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Opens the documents of the board's postings for one crawl. */
    public DetailMemory details() {
        return new DetailMemory(directory.resolve("details.zip"));
    }

    private Path validatorsFile() {
        return directory.resolve("validators.properties");
    }
}
