package dev.tideline.crawl.board;

import dev.tideline.canonical.Digests;
import dev.tideline.capture.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one board's postings, in a zip file: looked up one by one, replaced as a whole when a crawl ends.
 *
 * <p>An entry is named by the hash of what the list calls the posting; its comment holds signature, time and address.
 * Opens nothing before it is asked. Not thread-safe.
 */
public final class DetailMemory implements AutoCloseable {

    private final Path file;
    private final Path fresh;
    private final Set<String> kept = new HashSet<>();
    private final Set<String> added = new HashSet<>();
    private @Nullable ZipFile old;
    private @Nullable ZipOutputStream out;

    DetailMemory(Path file) {
        this.file = file;
        this.fresh = file.resolveSibling("details.new");
    }

    /** The document of this row, whatever its age; null if there is none. It stays remembered. */
    public @Nullable KnownDetail find(String row) throws IOException {
        ZipFile zip = old();
        ZipEntry entry = zip == null ? null : zip.getEntry(name(row));
        return zip == null || entry == null ? null : read(zip, entry);
    }

    /** Every document of the board; none where there are more than that. They stay remembered. */
    public List<KnownDetail> all(int most) throws IOException {
        ZipFile zip = old();
        List<KnownDetail> all = new ArrayList<>();
        if (zip != null && zip.size() <= most) {
            for (ZipEntry entry : zip.stream().toList()) {
                KnownDetail detail = read(zip, entry);
                if (detail != null) {
                    all.add(detail);
                }
            }
        }
        return all;
    }

    private @Nullable KnownDetail read(ZipFile zip, ZipEntry entry) throws IOException {
        String[] comment = String.valueOf(entry.getComment()).split(" ", 3);
        try {
            KnownDetail found = new KnownDetail(
                    new Payload(zip.getInputStream(entry).readAllBytes()),
                    comment[0],
                    Instant.parse(comment[1]),
                    comment.length < 3 ? null : comment[2]);
            kept.add(entry.getName());
            return found;
        } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
            return null;
        }
    }

    /** Replaces the document of this row. */
    public void put(String row, KnownDetail detail) throws IOException {
        String name = name(row);
        if (!added.add(name)) {
            return;
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setComment(detail.signature() + " " + detail.at() + (detail.uri() == null ? "" : " " + detail.uri()));
        write(entry, detail.document().bytes());
    }

    /**
     * Makes what was put and found the memory of the next crawl.
     *
     * @param complete the crawl saw every posting: what it did not ask for is forgotten
     */
    public void save(boolean complete) throws IOException {
        ZipFile zip = old();
        kept.removeAll(added);
        if (added.isEmpty() && (!complete || zip == null || kept.size() == zip.size())) {
            return;
        }
        if (zip != null) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (!added.contains(entry.getName()) && (!complete || kept.contains(entry.getName()))) {
                    ZipEntry copy = new ZipEntry(entry.getName());
                    copy.setComment(entry.getComment());
                    write(copy, zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        close();
        if (Files.exists(fresh)) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
        if (old != null) {
            old.close();
            old = null;
        }
    }

    private void write(ZipEntry entry, byte[] document) throws IOException {
        if (out == null) {
            Files.createDirectories(file.getParent());
            out = new ZipOutputStream(Files.newOutputStream(fresh));
            out.setLevel(Deflater.BEST_SPEED);
        }
        // The same documents give the same file.
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(document);
        out.closeEntry();
    }

    private @Nullable ZipFile old() throws IOException {
        if (old == null && Files.exists(file)) {
            try {
                old = new ZipFile(file.toFile());
            } catch (ZipException e) {
                Files.delete(file);
            }
        }
        return old;
    }

    private static String name(String row) {
        return Digests.sha256Hex(row.getBytes(StandardCharsets.UTF_8));
    }
}
