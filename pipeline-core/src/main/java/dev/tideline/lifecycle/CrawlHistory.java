package dev.tideline.lifecycle;

import dev.tideline.canonical.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last crawls of a board that have ended: so that an end that comes again is known, and for operators to see. */
public final class CrawlHistory {

    public static final int REPORTS_KEPT = 5;
    static final int ENDS_KEPT = 32;

    private final LinkedHashMap<Long, Long> ends;
    private final List<CrawlReport> reports;

    public CrawlHistory(Map<Long, Long> ends, List<CrawlReport> reports) {
        this.ends = new LinkedHashMap<>(ends);
        this.reports = new ArrayList<>(reports);
    }

    static CrawlHistory none() {
        return new CrawlHistory(Map.of(), List.of());
    }

    /** {@link #brief} of a crawl's id to that of its end, oldest first: an end that comes again is known by it (R18). */
    public Map<Long, Long> ends() {
        return Collections.unmodifiableMap(ends);
    }

    /** Newest first. */
    public List<CrawlReport> reports() {
        return List.copyOf(reports);
    }

    boolean hasEnded(@Nullable String crawlId) {
        return crawlId != null && ends.containsKey(brief(crawlId));
    }

    /** True if this very end of the crawl is known already. */
    boolean hasEnded(String crawlId, String end) {
        return Long.valueOf(brief(end)).equals(ends.get(brief(crawlId)));
    }

    /** 64 bits of a text's hash: enough to tell a few dozen of one board apart. */
    public static long brief(String text) {
        return ByteBuffer.wrap(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** The last crawl that ended by then got no answer from the board, or it is forgotten what it got. */
    boolean mayHaveBeenDownAt(Instant time) {
        return reports.stream()
                .filter(report -> !report.endedAt().isAfter(time))
                .max(Comparator.comparing(CrawlReport::endedAt))
                .map(report -> switch (report.outcome()) {
                    case COMPLETE, TRUNCATED, PARTIAL -> false;
                    case FAILED, BLOCKED, INVALID, BOARD_NOT_FOUND -> true;
                })
                .orElse(reports.size() == REPORTS_KEPT);
    }

    void add(CrawlReport report, String end) {
        reports.removeIf(other -> other.crawlId().equals(report.crawlId()));
        reports.add(0, report);
        while (reports.size() > REPORTS_KEPT) {
            reports.remove(reports.size() - 1);
        }
        ends.put(brief(report.crawlId()), brief(end));
        Iterator<Long> oldest = ends.keySet().iterator();
        while (ends.size() > ENDS_KEPT) {
            oldest.next();
            oldest.remove();
        }
    }

    /** R11, R12: a crawl that a guard held back counts after all. */
    void confirm(GuardedCrawl held) {
        CrawlVerdict verdict =
                held.guard() == Guard.EMPTY ? CrawlVerdict.EMPTY_CONFIRMED : CrawlVerdict.SHRINK_CONFIRMED;
        reports.replaceAll(
                report -> report.crawlId().equals(held.crawl().crawlId()) ? report.confirmed(verdict) : report);
    }
}
