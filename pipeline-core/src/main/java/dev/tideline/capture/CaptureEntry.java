package dev.tideline.capture;

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
     */
    // The bytes are handed on to the dead letters, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Unreadable(long line, byte[] raw, CaptureLineException problem) implements CaptureEntry {}
}
