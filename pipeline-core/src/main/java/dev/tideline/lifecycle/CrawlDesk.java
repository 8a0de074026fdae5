package dev.tideline.lifecycle;

import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Handles crawls: when one ends, whether its absences count, and what that proves. */
final class CrawlDesk {

    private final RowDesk rows;
    private final AbsenceDesk absences;
    private final UnchangedDesk unchanged;
    private final StatusDesk statuses;

    CrawlDesk(RowDesk rows, AbsenceDesk absences, UnchangedDesk unchanged, StatusDesk statuses) {
        this.rows = rows;
        this.absences = absences;
        this.unchanged = unchanged;
        this.statuses = statuses;
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
        turn.state().inFlight().replace(announced);
        turn.store().putBoard(turn.board(), turn.state());
        return turn.done(Disposition.CRAWL_STARTED);
    }

    Outcome finished(Turn turn, CrawlFinished end) {
        String crawlId = turn.crawlId();
        if (crawlId == null) {
            return turn.reject(Disposition.UNREADABLE, Outcome.Stage.READ, "crawl_finished without a crawl_id");
        }
        if (turn.state().history().hasEnded(crawlId)) {
            return finishedAgain(turn, crawlId, end);
        }
        CrawlInFlight joined = Presence.join(turn);
        if (joined == null) {
            throw new IllegalStateException("crawl " + crawlId + " is neither finished nor in flight");
        }
        boolean baseline = turn.state().isBaseline(crawlId);
        Instant start = CrawlJudge.start(joined, end);
        rows.fold(turn, joined, readWholly(joined, end) ? start : null);
        Listing standing = UnchangedDesk.standing(turn, end);
        if (standing != null && UnchangedDesk.isPresence(end)) {
            unchanged.seeAgain(turn, standing, start);
        }
        CrawlInFlight crawl = turn.state().inFlight().find(crawlId).orElse(joined);
        RoaringBitmap seen = Presence.settle(turn, crawl);
        turn.state().inFlight().end(crawl);
        if (end.outcome() == CrawlOutcome.COMPLETE) {
            turn.state().reachability().answered(turn.at());
        }
        Listing listing = listing(crawlId, seen, standing);
        RoaringBitmap keys = listing.keys();
        CountedCrawl last = turn.state().absences().votes().lastEligible();
        List<String> doubts = CrawlJudge.reasonsNotToCount(crawl, end, keys.getCardinality(), last, turn.policy());
        if (end.unchangedSince() != null && standing == null) {
            doubts.add("unchanged since a crawl whose list is not known here");
        }
        CrawlVerdict verdict = CrawlVerdict.NOT_ELIGIBLE;
        if (doubts.isEmpty()) {
            Presence.settleInFlight(turn);
            Instant endedAt = turn.at().isBefore(start) ? start : turn.at();
            verdict = judge(turn, new CountedCrawl(crawlId, start, endedAt, null), listing, doubts);
        } else if (end.outcome() == CrawlOutcome.BOARD_NOT_FOUND && keys.isEmpty()) {
            verdict = boardNotFound(turn, crawlId);
        }
        int closed = switch (verdict) {
            case COUNTED, SHRINK_CONFIRMED, EMPTY_CONFIRMED -> absences.close(turn);
            case BOARD_GONE -> absences.closeAll(turn, end.httpStatus());
            case NOT_ELIGIBLE, GUARDED -> 0;
        };
        if (!baseline) {
            Reposts.link(turn, crawl.firstNew());
        }
        closed += ExpiryDesk.closeDue(turn);
        PurgeDesk.purgeDue(turn);
        turn.state().tidy();
        report(turn, report(turn, crawl, end, verdict, doubts, keys.getCardinality(), closed), end);
        return turn.done(Disposition.CRAWL_FINISHED);
    }

    /** What the crawl saw: rows of its own, and what still stands of an earlier crawl's list. */
    private static Listing listing(String crawlId, RoaringBitmap own, @Nullable Listing standing) {
        if (standing == null) {
            return Listing.of(crawlId, own);
        }
        RoaringBitmap all = RoaringBitmap.or(own, standing.keys());
        return all.equals(standing.keys()) ? standing.foundBy(crawlId) : Listing.of(crawlId, all);
    }

    /** R10, R11, R12: an eligible crawl counts, or a guard holds it back, or it confirms those held back before. */
    private CrawlVerdict judge(Turn turn, CountedCrawl crawl, Listing listing, List<String> doubts) {
        BoardState state = turn.state();
        GuardPolicy policy = turn.policy().guards();
        Guard guard = CrawlGuards.firing(state, crawl.startedAt(), listing.keys(), policy);
        if (guard == null && CrawlGuards.saysNothing(state, crawl, listing, statuses.probeWanted(turn))) {
            if (state.open().isEmpty()) {
                state.forgetGuarded();
            }
            doubts.add("an empty list, which the provider also answers for boards that it does not know");
            return CrawlVerdict.NOT_ELIGIBLE;
        }
        if (guard == null) {
            state.count(crawl, listing, policy.confirmAgreement());
            return CrawlVerdict.COUNTED;
        }
        state.absences().guard(new GuardedCrawl(crawl, guard, listing), policy.confirmAgreement());
        if (CrawlGuards.isConfirmed(state, policy, statuses.probeWanted(turn))) {
            state.confirmGuarded(crawl.endedAt());
            return guard == Guard.EMPTY ? CrawlVerdict.EMPTY_CONFIRMED : CrawlVerdict.SHRINK_CONFIRMED;
        }
        doubts.add("guard " + guard.name().toLowerCase(Locale.ROOT));
        return CrawlVerdict.GUARDED;
    }

    /** R13: the provider does not know the board, which proves nothing until it has said so often enough. */
    private static CrawlVerdict boardNotFound(Turn turn, String crawlId) {
        Presence.settleInFlight(turn);
        GonePolicy policy = turn.policy().gone();
        Reachability reachability = turn.state().reachability();
        reachability.notFound(
                new NotFound(crawlId, turn.at()), turn.state().absences().lastSightedAt(), policy.apart());
        return reachability.isGone(policy) ? CrawlVerdict.BOARD_GONE : CrawlVerdict.NOT_ELIGIBLE;
    }

    /** R11, R12: an operator vouches for what the guarded crawls so far say; false if there is none. */
    boolean acceptShrink(Turn turn) {
        List<GuardedCrawl> guarded = turn.state().absences().guarded();
        if (guarded.isEmpty() || guarded.get(0).crawl().endedAt().isAfter(turn.at())) {
            return false;
        }
        Presence.settleInFlight(turn);
        turn.state().confirmGuarded(turn.at());
        absences.close(turn);
        turn.state().tidy();
        return true;
    }

    /** R18: the same end again is nothing. R6: an end with other content takes the crawl's vote away. */
    private Outcome finishedAgain(Turn turn, String crawlId, CrawlFinished end) {
        if (turn.state().history().hasEnded(crawlId, identity(turn, end))) {
            return turn.done(Disposition.DUPLICATE);
        }
        turn.state().discount(crawlId);
        CrawlInFlight crawl = CrawlInFlight.unannounced(-1, crawlId, 0);
        report(
                turn,
                report(
                        turn,
                        crawl,
                        end,
                        CrawlVerdict.NOT_ELIGIBLE,
                        List.of("its end arrived twice with other content"),
                        0,
                        0),
                end);
        return turn.done(Disposition.CRAWL_FINISHED);
    }

    private static boolean readWholly(CrawlInFlight crawl, CrawlFinished end) {
        return end.outcome() == CrawlOutcome.COMPLETE
                && !end.capped()
                && end.pagesFailed() == 0
                && !crawl.incomplete()
                && crawl.tally().unreadable() == 0;
    }

    private void report(Turn turn, CrawlReport report, CrawlFinished end) {
        turn.state().history().add(report, identity(turn, end));
        statuses.publish(turn);
    }

    private static String identity(Turn turn, CrawlFinished end) {
        return turn.claimedAt() + " " + end;
    }

    private static CrawlReport report(
            Turn turn,
            CrawlInFlight crawl,
            CrawlFinished end,
            CrawlVerdict verdict,
            List<String> doubts,
            int keysSeen,
            int closed) {
        CrawlInFlight.Tally tally = crawl.tally();
        return new CrawlReport(
                crawl.crawlId(),
                end.mode(),
                end.outcome(),
                CrawlJudge.start(crawl, end),
                turn.at(),
                verdict,
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
                end.detail(),
                end.unchangedSince());
    }
}
