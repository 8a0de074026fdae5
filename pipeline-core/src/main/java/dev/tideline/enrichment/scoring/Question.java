package dev.tideline.enrichment.scoring;

import dev.tideline.canonical.Json;

/**
 * A text to read, and what is known around it.
 *
 * @param text as the source has it
 * @param hints an object of what else is known, each member optional: {@code country} (ISO 3166 alpha-2), {@code field}
 *     (for example {@code title}), {@code provider}, {@code locations} (array of texts)
 */
public record Question(String text, Json hints) {

    public static Question of(String text) {
        return new Question(text, Json.Null.NULL);
    }
}
