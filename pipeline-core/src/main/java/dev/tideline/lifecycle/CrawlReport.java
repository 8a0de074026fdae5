package dev.tideline.lifecycle;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one crawl, as operators see it in {@code postings.boards}.
 *
 * @param counted its absences count (R6)
 * @param notCounted why not, in the field's own words; empty where counted
 * @param keysSeen distinct keys that arrived here
 * @param distinctKeys distinct keys that the crawler says it read
 * @param unreadable payloads of it that no reader could read
 */
public record CrawlReport(
        String crawlId,
        CrawlMode mode,
        CrawlOutcome outcome,
        Instant startedAt,
        Instant endedAt,
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
        @Nullable String detail) {

    public CrawlReport {
        notCounted = List.copyOf(notCounted);
    }
}
