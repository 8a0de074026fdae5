package dev.tideline.posting;

/**
 * A part of a posting that a provider sends only when it is asked for. A facet that a capture does not carry is
 * unknown, not removed: it keeps its last known value and never makes an update.
 */
public enum Facet {
    DESCRIPTION,
    DEPARTMENTS,
    OFFICES,
    PAY
}
