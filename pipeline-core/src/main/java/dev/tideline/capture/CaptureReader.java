package dev.tideline.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a capture file, plain or gzipped (told by its first bytes, not by its name). A bad line is an entry like
 * any other and reading goes on behind it. Blank lines are passed over.
 *
 * <p>Not thread-safe. A stream that breaks, for example a cut gzip file, is an {@link UncheckedIOException}.
 */
public final class CaptureReader implements Iterator<CaptureEntry>, AutoCloseable {

    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_LINE = 1 << 28;

    private final InputStream in;
    private byte[] buffer = new byte[CHUNK];
    private int start;
    private int end;
    private long line;
    private @Nullable CaptureEntry next;

    /** Takes the stream over and closes it with itself. */
    public CaptureReader(InputStream stream) throws IOException {
        BufferedInputStream file = new BufferedInputStream(stream, CHUNK);
        in = isGzip(file) ? new GZIPInputStream(file, CHUNK) : file;
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public CaptureEntry next() {
        CaptureEntry entry = next;
        if (entry == null) {
            throw new NoSuchElementException("the capture file ends at line " + line);
        }
        try {
            advance();
        } catch (IOException e) {
            throw new UncheckedIOException("behind line " + line + " of the capture file", e);
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static boolean isGzip(BufferedInputStream file) throws IOException {
        file.mark(2);
        boolean magic = file.read() == 0x1F && file.read() == 0x8B;
        file.reset();
        return magic;
    }

    private void advance() throws IOException {
        byte[] bytes = nextLine();
        while (bytes != null && isBlank(bytes)) {
            bytes = nextLine();
        }
        next = bytes == null ? null : entry(bytes);
    }

    private CaptureEntry entry(byte[] bytes) {
        try {
            return new CaptureEntry.Read(line, CaptureLine.parse(bytes));
        } catch (CaptureLineException e) {
            return new CaptureEntry.Unreadable(line, bytes, e, LineScanner.board(bytes));
        }
    }

    private byte @Nullable [] nextLine() throws IOException {
        int scanned = start;
        while (true) {
            for (int i = scanned; i < end; i++) {
                if (buffer[i] == '\n') {
                    return take(i, i + 1);
                }
            }
            int unfinished = end - start;
            if (!fill()) {
                return unfinished == 0 ? null : take(end, end);
            }
            scanned = start + unfinished;
        }
    }

    private byte[] take(int to, int nextStart) {
        byte[] bytes = Arrays.copyOfRange(buffer, start, to);
        start = nextStart;
        line++;
        return bytes;
    }

    /** Moves the unfinished line to the front, makes room and reads on; false at the end of the stream. */
    private boolean fill() throws IOException {
        int unfinished = end - start;
        if (unfinished == LONGEST_LINE) {
            throw new IOException("line " + (line + 1) + " is longer than " + LONGEST_LINE + " bytes");
        }
        byte[] target = unfinished == buffer.length ? new byte[2 * unfinished] : buffer;
        System.arraycopy(buffer, start, target, 0, unfinished);
        buffer = target;
        start = 0;
        end = unfinished;
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read >= 0;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
