package dev.tideline.lifecycle;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one crawl, as operators see it in {@code postings.boards}.
 *
 * @param verdict what was made of its absences
 * @param counted its absences count (R6)
 * @param notCounted why not, in the field's own words, a guard by its name; empty where counted
 * @param keysSeen distinct keys that arrived here
 * @param distinctKeys distinct keys that the crawler says it read
 * @param unchangedSince the earlier crawl whose list the board still had, where the crawl said so instead of reading it
 * @param unreadable payloads of it that no reader could read
 */
public record CrawlReport(
        String crawlId,
        CrawlMode mode,
        CrawlOutcome outcome,
        Instant startedAt,
        Instant endedAt,
        CrawlVerdict verdict,
        boolean counted,
        List<String> notCounted,
        int keysSeen,
        @Nullable Integer distinctKeys,
        @Nullable Integer advertisedTotal,
        int pagesFailed,
        int opened,
        int updated,
        int closed,
        int reopened,
        int volatileOnly,
        int unreadable,
        @Nullable Integer httpStatus,
        @Nullable String detail,
        @Nullable String unchangedSince) {

    public CrawlReport {
        notCounted = List.copyOf(notCounted);
    }

    /** The same crawl, held back by a guard and now confirmed. */
    CrawlReport confirmed(CrawlVerdict confirmation) {
        return new CrawlReport(
                crawlId,
                mode,
                outcome,
                startedAt,
                endedAt,
                confirmation,
                true,
                List.of(),
                keysSeen,
                distinctKeys,
                advertisedTotal,
                pagesFailed,
                opened,
                updated,
                closed,
                reopened,
                volatileOnly,
                unreadable,
                httpStatus,
                detail,
                unchangedSince);
    }
}
