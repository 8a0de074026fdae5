package dev.tideline.provider;

import dev.tideline.canonical.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Points in time as providers write them; an optional field that is none counts as absent. */
final class Times {

    private Times() {}

    /** ISO 8601 with an offset. */
    static @Nullable Instant iso(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A number of milliseconds since 1970. */
    static @Nullable Instant epochMillis(Json posting, String name) {
        try {
            return posting.at(name) instanceof Json.Num millis
                    ? Instant.ofEpochMilli(Long.parseLong(millis.written()))
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
