package dev.tideline.lifecycle;

/** Whether a reopening corrects a close that never was, or is a new listing of the same posting (R14). */
public enum ReopenKind {
    CORRECTION,
    RELISTED
}
