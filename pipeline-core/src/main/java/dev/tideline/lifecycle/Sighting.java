package dev.tideline.lifecycle;

import java.time.Instant;

/**
 * When a posting was last sighted, as exactly as is known: a crawl keeps one bit a posting, not a time.
 *
 * @param earliest it was sighted then or later
 * @param latest and not after this
 */
record Sighting(Instant earliest, Instant latest) {

    /** The posting may have been sighted after {@code time}: what was observed then must not overwrite. */
    boolean isAfter(Instant time) {
        return time.isBefore(latest);
    }
}
