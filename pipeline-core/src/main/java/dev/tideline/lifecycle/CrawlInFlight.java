package dev.tideline.lifecycle;

import dev.tideline.capture.CrawlMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A crawl that has begun, or whose observations arrive, and that has not ended.
 *
 * @param number the crawl's number on its board, the key of its seen chunks
 * @param startedAt the time of its start record; null while there is none, and then it cannot count
 * @param firstNew the lowest ordinal of a posting that became known since it began
 * @param incomplete something of it was lost here: a payload without a readable key, a record that is no snapshot
 */
public record CrawlInFlight(
        int number,
        String crawlId,
        @Nullable CrawlMode mode,
        @Nullable Instant startedAt,
        boolean incomplete,
        int firstNew,
        Tally tally) {

    /** How many postings of the crawl came out how. */
    public record Tally(int opened, int updated, int closed, int reopened, int volatileOnly, int unreadable) {

        static final Tally ZERO = new Tally(0, 0, 0, 0, 0, 0);

        Tally plus(Disposition what) {
            return switch (what) {
                case OPENED -> new Tally(opened + 1, updated, closed, reopened, volatileOnly, unreadable);
                case UPDATED -> new Tally(opened, updated + 1, closed, reopened, volatileOnly, unreadable);
                case CLOSED -> new Tally(opened, updated, closed + 1, reopened, volatileOnly, unreadable);
                case REOPENED -> new Tally(opened, updated, closed, reopened + 1, volatileOnly, unreadable);
                case VOLATILE_ONLY -> new Tally(opened, updated, closed, reopened, volatileOnly + 1, unreadable);
                case UNREADABLE -> new Tally(opened, updated, closed, reopened, volatileOnly, unreadable + 1);
                case UNCHANGED,
                        OSCILLATING,
                        COMPLETED,
                        UNLISTED,
                        EXPIRED,
                        STALE,
                        DUPLICATE,
                        UNCERTAIN,
                        NOT_OPEN,
                        ROW_KEPT,
                        CRAWL_STARTED,
                        CRAWL_FINISHED,
                        ORDERED,
                        MOOT,
                        REFUSED -> this;
            };
        }
    }

    static CrawlInFlight unannounced(int number, String crawlId, int firstNew) {
        return new CrawlInFlight(number, crawlId, null, null, false, firstNew, Tally.ZERO);
    }

    /** A start record; of several, the earliest stands, because a later start could only count more absences. */
    CrawlInFlight started(CrawlMode startedMode, Instant at) {
        Instant earliest = startedAt == null || at.isBefore(startedAt) ? at : startedAt;
        return new CrawlInFlight(
                number, crawlId, mode == null ? startedMode : mode, earliest, incomplete, firstNew, tally);
    }

    CrawlInFlight lostSomething() {
        return new CrawlInFlight(number, crawlId, mode, startedAt, true, firstNew, tally);
    }

    CrawlInFlight counting(Disposition what) {
        Tally counted = tally.plus(what);
        return counted.equals(tally)
                ? this
                : new CrawlInFlight(number, crawlId, mode, startedAt, incomplete, firstNew, counted);
    }
}
