package dev.tideline.lifecycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a board stands: the value of {@code postings.boards}, written at each crawl's end. The component names are the
 * contract's field names.
 *
 * @param asOf the crawler's time of the record that this status follows from
 * @param knownPostings every key ever seen
 * @param missingPostings open, but absent from at least one eligible crawl
 * @param heldPostings due to close, but kept open because the current reader cannot read their last payload
 * @param baselineComplete the board has been read completely at least once
 * @param lastCountedAt the end of the last crawl that counted absences: how fresh the open set is
 * @param freshness whether that was lately, as of this status
 * @param crawlsInFlight crawls that have begun and not ended
 * @param guard what holds the board's absences back; null if nothing does (R10, R12)
 * @param notFoundSince the first of the crawls that did not find the board; null if the last one did (R13)
 * @param movedFrom the board that it was moved from, as an operator said (R27)
 * @param movedTo the board that it was moved to, likewise
 * @param recentCrawls newest first
 */
public record BoardStatus(
        String boardId,
        String provider,
        String board,
        Instant asOf,
        int openPostings,
        int knownPostings,
        int missingPostings,
        int heldPostings,
        boolean baselineComplete,
        @Nullable Instant lastCountedAt,
        Freshness freshness,
        int crawlsInFlight,
        @Nullable GuardStatus guard,
        @Nullable Instant notFoundSince,
        @Nullable String movedFrom,
        @Nullable String movedTo,
        List<CrawlReport> recentCrawls) {

    public BoardStatus {
        recentCrawls = List.copyOf(recentCrawls);
    }
}
