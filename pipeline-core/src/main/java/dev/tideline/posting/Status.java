package dev.tideline.posting;

/** Where a posting stands in its life. */
public enum Status {
    /** Known by its key only: seen, but never readable or never listed. */
    NONE,
    OPEN,
    CLOSED,
    /** Closed for so long that only a remnant is kept, so that a return is a reopening (R26). */
    PURGED
}
