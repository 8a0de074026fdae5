package dev.tideline.fingerprint;

import dev.tideline.canonical.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * One field of a posting that a reader sees.
 *
 * @param canonical canonical JSON of what the field says, without the way in which it is spelt: what is compared and
 *     hashed
 * @param visible what it looks like: a string, or a JSON array
 */
public record VisibleField(String canonical, String visible, ChangeClass changeClass) {

    static VisibleField text(@Nullable String value, ChangeClass changeClass) {
        String visible = value == null ? "" : value;
        return new VisibleField(CanonicalJson.quote(CanonicalText.of(visible)), visible, changeClass);
    }

    /** An empty field is the same as none. */
    boolean isEmpty() {
        return canonical.equals("\"\"") || canonical.equals("[]");
    }
}
