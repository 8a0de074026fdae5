package dev.tideline.lifecycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** R10, R11, R12: whether an eligible crawl is too strange to be believed at once, and what makes it believed later. */
final class CrawlGuards {

    private CrawlGuards() {}

    /**
     * The guard that the crawl sets off; null if it may count at once.
     *
     * @param state with the crawl's own sightings in it
     * @param keys ordinals of everything that the crawl saw
     */
    static @Nullable Guard firing(BoardState state, Instant startedAt, RoaringBitmap keys, GuardPolicy policy) {
        int missed = state.absences().missedSince(startedAt);
        if (keys.isEmpty()) {
            return missed > 0 && policy.emptyCrawls() > 1 ? Guard.EMPTY : null;
        }
        if (missed < policy.least()) {
            return null;
        }
        if (keys.getCardinality() < state.usual().size() * policy.drop()) {
            return Guard.DROP;
        }
        if (missed > state.absences().unconfirmed() * policy.blast()) {
            return Guard.BLAST;
        }
        return state.usual().isChurnedBy(keys, policy.churn()) ? Guard.KEY_CHURN : null;
    }

    /**
     * R12: it saw nothing, as a crawl of a board that does not exist would. That proves neither that the board has been
     * read, nor that a posting was not there yet.
     *
     * @param probeWanted empty crawls alone prove nothing here
     */
    static boolean saysNothing(BoardState state, CountedCrawl crawl, Listing listing, boolean probeWanted) {
        return probeWanted && listing.keys().isEmpty() && !isProbedSince(state, crawl.startedAt());
    }

    /**
     * Enough guarded crawls agree for long enough.
     *
     * @param probeWanted empty crawls alone prove nothing here (R12)
     */
    static boolean isConfirmed(BoardState state, GuardPolicy policy, boolean probeWanted) {
        GuardStatus status = status(state, policy, probeWanted);
        CountedCrawl newest = state.absences().votes().lastEligible();
        return status != null
                && newest != null
                && status.crawls() >= status.crawlsWanted()
                && !newest.endedAt().isBefore(status.notBefore())
                && !status.probeWanted();
    }

    /** Which guard holds, and what would end it; null if none does. */
    static @Nullable GuardStatus status(BoardState state, GuardPolicy policy, boolean probeWanted) {
        List<GuardedCrawl> guarded = state.absences().guarded();
        if (guarded.isEmpty()) {
            return null;
        }
        GuardedCrawl first = guarded.get(0);
        Instant since = first.crawl().endedAt();
        return new GuardStatus(
                first.guard(),
                since,
                guarded.size(),
                policy.crawls(first.guard()),
                since.plus(policy.over(first.guard())),
                first.guard() == Guard.EMPTY
                        && probeWanted
                        && !isProbedSince(state, first.crawl().startedAt()));
    }

    private static boolean isProbedSince(BoardState state, Instant time) {
        Instant probedAt = state.reachability().lastProbedAt();
        return probedAt != null && !probedAt.isBefore(time);
    }
}
