package dev.tideline.lifecycle;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation.CrawlFinished;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** R6: whether a finished crawl may count absences. Every doubt is a reason not to. */
final class CrawlJudge {

    private CrawlJudge() {}

    /**
     * Why the crawl does not count, in words for operators; empty if it counts unless a guard fires.
     *
     * @param keysSeen distinct keys of the crawl that arrived here
     * @param last the newest crawl that counts already, or that a guard holds back
     */
    static List<String> reasonsNotToCount(
            CrawlInFlight crawl, CrawlFinished end, int keysSeen, @Nullable CountedCrawl last, Policy policy) {
        List<String> reasons = new ArrayList<>();
        if (end.mode() != CrawlMode.FULL) {
            reasons.add("mode is not full");
        }
        if (end.outcome() != CrawlOutcome.COMPLETE) {
            reasons.add("outcome is not complete");
        }
        if (end.capped()) {
            reasons.add("cut at a cap");
        }
        if (end.pagesFailed() > 0) {
            reasons.add("pages failed");
        }
        if (crawl.startedAt() == null) {
            reasons.add("no start record");
        } else if (crawl.mode() != end.mode()) {
            reasons.add("start and end name different modes");
        }
        if (crawl.incomplete()) {
            reasons.add("a record of it could not be read");
        }
        if (end.distinctKeys() != null && keysSeen < end.distinctKeys()) {
            reasons.add("fewer keys arrived than the crawler read");
        }
        if (end.advertisedTotal() != null && keysSeen < end.advertisedTotal() * policy.distinctRatio()) {
            reasons.add("fewer keys than the board advertises");
        }
        if (last != null && !start(crawl, end).isAfter(last.startedAt())) {
            reasons.add("began no later than a crawl already counted");
        }
        return reasons;
    }

    /** The earlier of what the start record and the end record say: an earlier start counts fewer absences. */
    static Instant start(CrawlInFlight crawl, CrawlFinished end) {
        Instant announced = crawl.startedAt();
        return announced != null && announced.isBefore(end.startedAt()) ? announced : end.startedAt();
    }
}
