package dev.tideline.enrichment.section;

import dev.tideline.enrichment.Span;
import org.jspecify.annotations.Nullable;

/**
 * A part of a description.
 *
 * @param heading what stands above it; null for what comes before the first heading
 * @param body from after the heading to the next one; lines as they stand
 */
public record Section(Kind kind, @Nullable Span heading, Span body) {

    /** What a section is about. */
    public enum Kind {
        RESPONSIBILITIES,
        REQUIREMENTS,
        /** What would be nice to have, and is not required. */
        PREFERRED,
        BENEFITS,
        PAY,
        ABOUT,
        OTHER
    }
}
