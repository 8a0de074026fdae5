package dev.tideline.capture;

import dev.tideline.posting.Board;
import org.jspecify.annotations.Nullable;

/** What stands on one line of a capture file. */
public sealed interface CaptureEntry {

    /** Counted from 1, blank lines included. */
    long line();

    /** A line that is a snapshot. */
    record Read(long line, Snapshot snapshot) implements CaptureEntry {}

    /**
     * A line that is none.
     *
     * @param raw its bytes untouched, without the line feed
     * @param board the board that it names, as far as it can be read; that board has lost a record then
     */
    // The bytes are handed on to the dead letters, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Unreadable(
            long line,
            byte[] raw,
            CaptureLineException problem,
            @Nullable Board board) implements CaptureEntry {}
}
