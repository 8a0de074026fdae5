package dev.tideline.lifecycle;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a board's open postings can be relied on; it never changes what they are. */
public enum Freshness {
    /** A crawl that counts ended lately. */
    FRESH,
    /** The last one ended too long ago. */
    STALE,
    /** There has been none. */
    UNKNOWN;

    static Freshness of(@Nullable CountedCrawl last, Instant asOf, Duration staleAfter) {
        if (last == null) {
            return UNKNOWN;
        }
        return last.endedAt().plus(staleAfter).isBefore(asOf) ? STALE : FRESH;
    }
}
