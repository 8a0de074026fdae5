package dev.tideline.diff;

import dev.tideline.fingerprint.ChangeClass;
import org.jspecify.annotations.Nullable;

/**
 * One changed field.
 *
 * @param path the field's name in the published record, for example {@code locations}
 * @param oldValue the visible value before, a string or a JSON array of strings; null = absent
 * @param newValue the visible value after, likewise
 */
public record FieldChange(
        String path, @Nullable String oldValue, @Nullable String newValue, ChangeClass changeClass) {}
