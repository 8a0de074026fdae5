package dev.tideline.lifecycle;

import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.posting.Posting;
import dev.tideline.posting.PostingKey;
import java.time.Instant;
import java.util.List;

/** Handles crawls: whether they count, and which postings have been absent for long enough when one ends. */
final class CrawlDesk {

    private final PostingDesk postings;

    CrawlDesk(PostingDesk postings) {
        this.postings = postings;
    }

    Outcome started(Turn turn, CrawlStarted start) {
        if (turn.crawlId() == null) {
            return turn.reject(Disposition.UNREADABLE, Outcome.Stage.READ, "crawl_started without a crawl_id");
        }
        CrawlInFlight crawl = Presence.join(turn);
        if (crawl == null) {
            return turn.done(Disposition.DUPLICATE);
        }
        CrawlInFlight announced = crawl.started(start.mode(), turn.at());
        if (announced.equals(crawl)) {
            return turn.done(Disposition.DUPLICATE);
        }
        turn.state().replace(announced);
        turn.store().putBoard(turn.board(), turn.state());
        return turn.done(Disposition.CRAWL_STARTED);
    }

    Outcome finished(Turn turn, CrawlFinished end) {
        String crawlId = turn.crawlId();
        if (crawlId == null) {
            return turn.reject(Disposition.UNREADABLE, Outcome.Stage.READ, "crawl_finished without a crawl_id");
        }
        if (turn.state().hasFinished(crawlId)) {
            return finishedAgain(turn, crawlId, end);
        }
        CrawlInFlight joined = Presence.join(turn);
        if (joined == null) {
            throw new IllegalStateException("crawl " + crawlId + " is neither finished nor in flight");
        }
        Instant start = CrawlJudge.start(joined, end);
        postings.foldRows(turn, joined, readWholly(joined, end) ? start : null);
        CrawlInFlight crawl = turn.state().crawl(crawlId).orElse(joined);
        Presence.Seen seen = Presence.settle(turn, crawl);
        turn.state().end(crawl);
        if (end.outcome() == CrawlOutcome.COMPLETE) {
            turn.state().answered(turn.at());
        }
        int keysSeen = seen == null ? 0 : seen.ordinals().getCardinality();
        CountedCrawl lastCounted = turn.state().absences().lastCounted();
        List<String> doubts = CrawlJudge.reasonsNotToCount(crawl, end, keysSeen, lastCounted, turn.policy());
        int closed = 0;
        if (doubts.isEmpty()) {
            Presence.settleInFlight(turn);
            Instant endedAt = turn.at().isBefore(start) ? start : turn.at();
            turn.state().count(new CountedCrawl(crawlId, start, endedAt));
            closed = closeAbsent(turn);
        }
        turn.state().tidy();
        report(turn, report(turn, crawl, end, doubts, keysSeen, closed), end);
        return turn.done(Disposition.CRAWL_FINISHED);
    }

    /** R18: the same end again is nothing. R6: an end with other content takes the crawl's vote away. */
    private static Outcome finishedAgain(Turn turn, String crawlId, CrawlFinished end) {
        if (turn.state().hasFinished(crawlId, identity(turn, end))) {
            return turn.done(Disposition.DUPLICATE);
        }
        turn.state().absences().discount(crawlId);
        CrawlInFlight crawl = CrawlInFlight.unannounced(-1, crawlId);
        report(turn, report(turn, crawl, end, List.of("its end arrived twice with other content"), 0, 0), end);
        return turn.done(Disposition.CRAWL_FINISHED);
    }

    /** R7, R8: closes every posting that enough counted crawls have missed; says how many. */
    private int closeAbsent(Turn turn) {
        Absences absences = turn.state().absences();
        int closed = 0;
        int held = 0;
        for (Layer layer : List.copyOf(absences.layers())) {
            List<CountedCrawl> misses = List.copyOf(absences.misses(layer));
            if (!Absences.isDue(misses, turn.policy())) {
                continue;
            }
            for (int ordinal : layer.postings().toArray()) {
                if (closeAbsent(turn, ordinal, layer, misses)) {
                    closed++;
                } else {
                    held++;
                }
            }
        }
        turn.state().hold(held);
        return closed;
    }

    /** False where the posting is held open because its last content cannot be read, and so not be published. */
    private boolean closeAbsent(Turn turn, int ordinal, Layer layer, List<CountedCrawl> misses) {
        Evidence evidence = turn.store().evidence(turn.board(), ordinal);
        Posting last = postings.lastKnown(turn, evidence);
        if (evidence == null || last == null) {
            return false;
        }
        PostingKey key = new PostingKey(turn.board(), evidence.key());
        Head head = turn.store().head(key);
        if (head == null) {
            throw new IllegalStateException("open posting without a head: " + key.path());
        }
        Instant lastSeen = PostingRules.latest(head.appliedAt(), new Sighting(layer.earliest(), layer.latest()));
        Closure closure = new Closure(CloseReason.ABSENT, misses.get(0).endedAt(), turn.at(), lastSeen);
        Cause cause = Cause.absence(misses.stream().map(CountedCrawl::crawlId).toList());
        postings.close(
                turn, key, head, last, evidence.payloadUri(), PostingDecision.Happens.closed(closure, cause), null);
        return true;
    }

    private static boolean readWholly(CrawlInFlight crawl, CrawlFinished end) {
        return end.outcome() == CrawlOutcome.COMPLETE
                && !end.capped()
                && end.pagesFailed() == 0
                && !crawl.incomplete()
                && crawl.tally().unreadable() == 0;
    }

    private static void report(Turn turn, CrawlReport report, CrawlFinished end) {
        turn.state().report(report, identity(turn, end));
        turn.store().putBoard(turn.board(), turn.state());
        turn.publish(turn.state().status(turn.board(), turn.at()));
    }

    private static String identity(Turn turn, CrawlFinished end) {
        return turn.claimedAt() + " " + end;
    }

    private static CrawlReport report(
            Turn turn, CrawlInFlight crawl, CrawlFinished end, List<String> doubts, int keysSeen, int closed) {
        CrawlInFlight.Tally tally = crawl.tally();
        return new CrawlReport(
                crawl.crawlId(),
                end.mode(),
                end.outcome(),
                CrawlJudge.start(crawl, end),
                turn.at(),
                doubts.isEmpty(),
                doubts,
                keysSeen,
                end.distinctKeys(),
                end.advertisedTotal(),
                end.pagesFailed(),
                tally.opened(),
                tally.updated(),
                tally.closed() + closed,
                tally.reopened(),
                tally.volatileOnly(),
                tally.unreadable(),
                end.httpStatus(),
                end.detail());
    }
}
