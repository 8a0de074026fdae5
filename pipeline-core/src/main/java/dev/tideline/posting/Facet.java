package dev.tideline.posting;

/**
 * A part of a posting that not every document of it carries: some are sent only when asked for, some stand only in the
 * posting's own document and not in the list's row. A facet that a capture does not carry is unknown, not removed: it
 * keeps its last known value and never makes an update.
 */
public enum Facet {
    DESCRIPTION,
    DEPARTMENTS,
    OFFICES,
    PAY,
    LOCATIONS,
    WORKPLACE,
    EMPLOYMENT,
    PAGE
}
