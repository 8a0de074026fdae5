package dev.tideline.crawl.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before asking again: doubling from {@code first}, each time between half and the whole of it, so that
 * many crawlers do not come back at the same moment.
 *
 * @param attempts how often to ask in all
 * @param first before the second attempt
 * @param longest that is waited, also where a server asks for more: then the crawl ends
 */
public record Backoff(int attempts, Duration first, Duration longest) {

    public static final Backoff USUAL = new Backoff(4, Duration.ofMillis(500), Duration.ofMinutes(1));

    private static final int MOST_DOUBLINGS = 20;

    /** Before the next attempt, {@code attempt} of them done. */
    Duration before(int attempt, RandomGenerator chance) {
        Duration whole = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        Duration bounded = whole.compareTo(longest) < 0 ? whole : longest;
        return Duration.ofNanos((long) (bounded.toNanos() * (0.5 + chance.nextDouble() / 2)));
    }

    /** What a {@code Retry-After} header asks for, in seconds or as a date; null where it says nothing readable. */
    static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String value = header.strip();
        try {
            return value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : notNegative(Duration.between(
                            now,
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant()));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration notNegative(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
