package dev.tideline.publication;

import org.jspecify.annotations.Nullable;

/**
 * Where a derived value of the record comes from, and how sure it is.
 *
 * @param field the derived field, for example {@code seniority}
 * @param source the field that it was read from, for example {@code description_text}
 * @param start index in that field's text, in UTF-16 units; null for the whole field
 * @param end index after its last character
 * @param rule which rule read it
 * @param confidence from 0 to 1
 */
public record Derivation(
        String field,
        String source,
        @Nullable Integer start,
        @Nullable Integer end,
        String rule,
        double confidence) {}
