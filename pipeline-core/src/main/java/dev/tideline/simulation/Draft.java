package dev.tideline.simulation;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation.CrawlFinished;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A crawl in the making: read from the truth, then spoiled by faults, then told. */
final class Draft {

    /** R6: a crawl that read this share of what the board advertises still counts. */
    private static final double TOLD_SHARE = 0.98;

    final BoardLife life;
    final String crawlId;
    final Instant start;
    final Set<Fault> faults = EnumSet.noneOf(Fault.class);

    List<Row> rows = new ArrayList<>();
    Look look = Look.PLAIN;
    CrawlMode mode = CrawlMode.FULL;
    CrawlOutcome outcome = CrawlOutcome.COMPLETE;

    @Nullable
    Integer advertisedTotal;

    @Nullable
    Integer httpStatus = 200;

    int pagesFailed;
    boolean capped;
    boolean tellsKeys = true;
    boolean hasStart = true;
    boolean hasEnd = true;

    Draft(BoardLife life, String crawlId, Instant start) {
        this.life = life;
        this.crawlId = crawlId;
        this.start = start;
    }

    Instant end() {
        return (rows.isEmpty() ? start : rows.get(rows.size() - 1).at()).plusMillis(800);
    }

    void fail(CrawlOutcome how, int status) {
        rows.clear();
        outcome = how;
        httpStatus = status;
        advertisedTotal = null;
    }

    CrawlFinished finished() {
        return new CrawlFinished(
                mode,
                outcome,
                start,
                advertisedTotal,
                tellsKeys ? keys() : null,
                pagesFailed,
                capped,
                httpStatus,
                null,
                null);
    }

    /** Nothing that it tells says that it may not have seen all. */
    boolean claimsAll() {
        return mode == CrawlMode.FULL
                && outcome == CrawlOutcome.COMPLETE
                && !capped
                && pagesFailed == 0
                && hasStart
                && hasEnd
                && (advertisedTotal == null || keys() >= advertisedTotal * TOLD_SHARE)
                && rows.stream().noneMatch(row -> row.condition() == Row.Condition.KEYLESS);
    }

    private int keys() {
        return (int) rows.stream().map(Row::posting).distinct().count();
    }

    /** Keys of what was listed all the while, and not read. */
    Set<String> omitted() {
        Set<String> omitted = new HashSet<>();
        for (PostingLife posting : life.listAt(start)) {
            if (!posting.wasClosedWithin(start, end())) {
                omitted.add(posting.key().key());
            }
        }
        rows.forEach(row -> {
            if (row.condition() != Row.Condition.KEYLESS) {
                omitted.remove(row.posting().key().key());
            }
        });
        return omitted;
    }
}
