package dev.tideline.simulation;

import dev.tideline.lifecycle.GuardPolicy;
import dev.tideline.lifecycle.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a posting's end must have been found at the latest: what R8, R11, R12 and R15 promise together. */
final class ClosingBound {

    private final BoardRecord board;
    private final Policy policy;

    ClosingBound(BoardRecord board, Policy policy) {
        this.board = board;
        this.policy = policy;
    }

    /**
     * The record time by which a posting that is gone from {@code gone} until {@code back} must be closed: enough crawls in
     * a row that count and agree, over enough time. None if they did not come about before it was back.
     */
    Optional<Instant> of(ToldLife told, Instant gone, Instant back) {
        List<CrawlTruth> run = new ArrayList<>();
        boolean guarded = false;
        for (CrawlTruth crawl : board.crawls()) {
            if (!crawl.startedAt().isAfter(gone)) {
                continue;
            }
            if (!crawl.recordedAt().isBefore(back)) {
                return Optional.empty();
            }
            if (board.life().isAwayWithin(crawl.startedAt(), crawl.endedAt()) || crawl.confuses()) {
                run.clear();
                guarded = false;
            } else if (crawl.counts()) {
                if (!run.stream().allMatch(other -> agree(other, crawl))) {
                    run.clear();
                    guarded = false;
                }
                run.add(crawl);
                guarded |= setsOffGuards(crawl);
                if (isEnough(run, guarded, told.flapsBy(crawl.recordedAt()))) {
                    return Optional.of(crawl.recordedAt());
                }
            }
        }
        return Optional.empty();
    }

    private boolean setsOffGuards(CrawlTruth crawl) {
        return board.overdueAt(crawl) >= policy.guards().least()
                || board.listed(crawl).isEmpty();
    }

    private boolean isEnough(List<CrawlTruth> run, boolean guarded, boolean flaps) {
        GuardPolicy guards = policy.guards();
        int crawls = (flaps ? 2 : 1) * policy.misses();
        Duration over = policy.gap().multipliedBy(flaps ? 2 : 1);
        if (guarded) {
            crawls = Math.max(crawls, Math.max(1 + guards.confirmCrawls(), guards.emptyCrawls()));
            over = longer(over, longer(guards.confirmOver(), guards.emptyOver()));
        }
        Instant first = run.get(0).endedAt();
        Instant last = run.get(run.size() - 1).endedAt();
        return run.size() >= crawls && !last.isBefore(first.plus(over));
    }

    /** Their keys are alike enough for the one to confirm the other. */
    private boolean agree(CrawlTruth one, CrawlTruth other) {
        Set<PostingLife> first = board.listed(one);
        Set<PostingLife> second = board.listed(other);
        long both = first.stream().filter(second::contains).count();
        return both >= policy.guards().confirmAgreement() * (first.size() + second.size() - both);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
