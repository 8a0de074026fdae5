package dev.tideline.capture;

/** What a look at one posting's own page said. */
public enum ProbeVerdict {
    LIVE,
    GONE,
    CLOSED_MARKER,
    UNCERTAIN
}
