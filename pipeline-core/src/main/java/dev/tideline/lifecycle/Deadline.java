package dev.tideline.lifecycle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The last moment to apply, from what a provider writes: a time, or a date, which lasts till its end anywhere on earth. */
final class Deadline {

    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private Deadline() {}

    /** False also where the text is none, or is no deadline that can be read. */
    static boolean isPast(@Nullable String text, Instant at) {
        Instant end = text == null ? null : end(text.strip());
        return end != null && at.isAfter(end);
    }

    private static @Nullable Instant end(String text) {
        try {
            if (text.length() <= "2026-06-06".length()) {
                return LocalDate.parse(text).plusDays(1).atStartOfDay().toInstant(LAST);
            }
            return hasOffset(text)
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(LAST);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean hasOffset(String text) {
        int time = text.indexOf('T');
        return text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
    }
}
