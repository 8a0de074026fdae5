package dev.tideline.posting;

import org.jspecify.annotations.Nullable;

/**
 * One place of a posting. {@code raw} is the provider's own text; the parts are filled only from native structured
 * fields, each as the provider spells it.
 *
 * @param remote true or false where the provider says so of this very place, null where it does not
 */
public record Location(
        String raw,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable Boolean remote) {

    public static Location of(String raw) {
        return new Location(raw, null, null, null, null);
    }
}
