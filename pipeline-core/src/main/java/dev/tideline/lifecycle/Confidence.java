package dev.tideline.lifecycle;

/** How sure a close is: high = somebody said so, medium = inferred by rule, low = inferred from a failing board. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
