package dev.tideline.crawl.http;

import java.time.Duration;

/**
 * How hard a backend may be asked.
 *
 * @param parallel requests at the same time
 * @param spacing from the start of one request to that of the next
 */
public record Manners(int parallel, Duration spacing) {

    /** What others run against the large providers without being refused. */
    public static final Manners USUAL = new Manners(4, Duration.ofMillis(25));

    /** For backends that are known to answer 429 early. */
    public static final Manners GENTLE = new Manners(2, Duration.ofMillis(100));

    public Manners {
        if (parallel < 1 || spacing.isNegative()) {
            throw new IllegalArgumentException(
                    "at least one request at a time, and a spacing that is not negative: " + parallel + ", " + spacing);
        }
    }
}
