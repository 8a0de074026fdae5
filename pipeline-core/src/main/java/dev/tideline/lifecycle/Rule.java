package dev.tideline.lifecycle;

/** The rules that decide an event, by the names that the rule book gives them. */
public enum Rule {
    /** A posting that was there when the board was first read. */
    R2,
    /** An unknown posting observed. */
    R3,
    /** Visible content differs. */
    R5,
    /** Absent from enough eligible crawls. */
    R8,
    /** Removed, unlisted, or proved gone by a probe. */
    R9,
    /** Absent from guarded crawls that were confirmed. */
    R11,
    /** Absent from a board that is empty. */
    R12,
    /** Its whole board is gone. */
    R13,
    /** Observed after its close. */
    R14,
    /** Damped as one of several texts shown in turn, and shown ever since. */
    R16,
    /** Observed, as it now turns out, while we believed it absent. */
    R17,
    /** Older than a policy allows. */
    R23,
    /** Its board was moved. */
    R27
}
