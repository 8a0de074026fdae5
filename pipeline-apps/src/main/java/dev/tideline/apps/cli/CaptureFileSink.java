package dev.tideline.apps.cli;

import dev.tideline.capture.CaptureLine;
import dev.tideline.capture.CaptureLineException;
import dev.tideline.capture.Snapshot;
import dev.tideline.crawl.SnapshotSink;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/** A capture file that is written to, behind what stands in it; gzipped where its name ends in {@code .gz}. */
final class CaptureFileSink implements SnapshotSink, AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;

    private CaptureFileSink(OutputStream out) {
        this.out = out;
    }

    static CaptureFileSink open(Path file) throws IOException {
        OutputStream raw = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        // Gzip files may be written one behind the other.
        boolean gzip = file.toString().endsWith(".gz");
        return new CaptureFileSink(
                new BufferedOutputStream(gzip ? new GZIPOutputStream(raw, BUFFER, true) : raw, BUFFER));
    }

    @Override
    public void accept(Snapshot snapshot) throws IOException {
        byte[] line = line(snapshot);
        synchronized (out) {
            out.write(line);
        }
    }

    @Override
    public void flush() throws IOException {
        synchronized (out) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static byte[] line(Snapshot snapshot) throws IOException {
        try {
            return (CaptureLine.write(snapshot) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (CaptureLineException e) {
            throw new IOException("board " + snapshot.board().id() + ": " + e.getMessage(), e);
        }
    }
}
