package dev.tideline.provider;

import dev.tideline.canonical.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Points in time as providers write them; an optional field that is none, or none of this age, counts as absent. */
final class Times {

    /** {@code 2026-02-03}, with {@code T08:15} or {@code  08:15:30.412}, with {@code Z}, {@code +00:00}, {@code +0000}, {@code  UTC}. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][xx][' UTC']]")
            .toFormatter(Locale.ROOT);

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Times() {}

    /** ISO 8601 and its common variants. A date alone is its midnight in UTC, so that its day stays what it was. */
    static @Nullable Instant iso(@Nullable String text) {
        try {
            return text == null ? null : plausible(instant(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A number of milliseconds since 1970. */
    static @Nullable Instant epochMillis(Json posting, String name) {
        return epoch(posting, name, 1);
    }

    /** A number of seconds since 1970. */
    static @Nullable Instant epochSeconds(Json posting, String name) {
        return epoch(posting, name, 1_000);
    }

    /**
     * A date such as {@code 07/28/2026} or {@code 28/07/2026}. Where both of the first two could be a month, tenants
     * disagree on which it is, and a wrong date is worse than none.
     */
    static @Nullable Instant slashed(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("/", -1);
        try {
            if (parts.length != 3 || parts[2].length() != 4) {
                return null;
            }
            int first = Integer.parseInt(parts[0]);
            int second = Integer.parseInt(parts[1]);
            if (first <= 12 && second <= 12 && first != second) {
                return null;
            }
            LocalDate date = LocalDate.of(Integer.parseInt(parts[2]), Math.min(first, second), Math.max(first, second));
            return plausible(date.atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static Instant instant(String text) {
        TemporalAccessor parsed = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (parsed instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        LocalDateTime local = parsed instanceof LocalDate date ? date.atStartOfDay() : LocalDateTime.from(parsed);
        return local.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant epoch(Json posting, String name, long millis) {
        try {
            return posting.at(name) instanceof Json.Num number
                    ? plausible(Instant.ofEpochMilli(Math.multiplyExact(Long.parseLong(number.written()), millis)))
                    : null;
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Instant plausible(Instant time) {
        return time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
    }
}
