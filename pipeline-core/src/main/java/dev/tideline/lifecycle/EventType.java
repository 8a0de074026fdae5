package dev.tideline.lifecycle;

/** What happened to a posting. */
public enum EventType {
    OPENED,
    UPDATED,
    CLOSED,
    REOPENED
}
