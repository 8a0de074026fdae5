package dev.tideline.lifecycle;

import dev.tideline.posting.Board;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Everything about a board that is not about one posting. Mutable, because it is touched for every opening of a large
 * board; whoever changes it must put it back into the {@link LifecycleStore}.
 */
public final class BoardState {

    static final int NOTHING_TO_REPUBLISH = -1;

    private int nextOrdinal;
    private int held;
    private int republishFrom;
    private int expiryFrom;
    private boolean baselineComplete;
    private Move move;
    private Usual usual;
    private final RoaringBitmap open;
    private final Absences absences;
    private final Reachability reachability;
    private final Damped damped;
    private final CrawlsInFlight inFlight;
    private final CrawlHistory history;

    /** A board that nothing is known of. */
    public BoardState() {
        this(
                0,
                0,
                NOTHING_TO_REPUBLISH,
                0,
                false,
                Move.NONE,
                Usual.NOTHING,
                new RoaringBitmap(),
                Absences.none(),
                Reachability.unknown(),
                Damped.none(),
                CrawlsInFlight.none(),
                CrawlHistory.none());
    }

    /** For codecs: each argument is the value of the accessor of its name. */
    public BoardState(
            int nextOrdinal,
            int held,
            int republishFrom,
            int expiryFrom,
            boolean baselineComplete,
            Move move,
            Usual usual,
            RoaringBitmap open,
            Absences absences,
            Reachability reachability,
            Damped damped,
            CrawlsInFlight inFlight,
            CrawlHistory history) {
        this.nextOrdinal = nextOrdinal;
        this.held = held;
        this.republishFrom = republishFrom;
        this.expiryFrom = expiryFrom;
        this.move = move;
        this.baselineComplete = baselineComplete;
        this.usual = usual;
        this.open = open;
        this.absences = absences;
        this.reachability = reachability;
        this.damped = damped;
        this.inFlight = inFlight;
        this.history = history;
    }

    /** How many keys are known; also the ordinal of the next new one. */
    public int nextOrdinal() {
        return nextOrdinal;
    }

    /** Postings due to close whose last payload the current reader cannot read. */
    public int held() {
        return held;
    }

    /** The next ordinal that is to be published as it stands; negative = none is. */
    public int republishFrom() {
        return republishFrom;
    }

    /** The ordinal from which postings are next looked at for their age (R23). */
    public int expiryFrom() {
        return expiryFrom;
    }

    public boolean baselineComplete() {
        return baselineComplete;
    }

    /** Where the board was moved to and from (R27). */
    public Move move() {
        return move;
    }

    /** What the crawls that count usually see (R10). */
    public Usual usual() {
        return usual;
    }

    /** Ordinals of open postings; not to be written to. */
    public RoaringBitmap open() {
        return open;
    }

    public Absences absences() {
        return absences;
    }

    public Reachability reachability() {
        return reachability;
    }

    /** Postings whose content is damped (R16). */
    public Damped damped() {
        return damped;
    }

    public CrawlsInFlight inFlight() {
        return inFlight;
    }

    public CrawlHistory history() {
        return history;
    }

    int takeOrdinal() {
        return nextOrdinal++;
    }

    /** R2: no crawl has been complete yet, and this one sets out to be. */
    boolean isBaseline(@Nullable String crawlId) {
        return !baselineComplete && inFlight.isFull(crawlId);
    }

    void opened(int ordinal) {
        open.add(ordinal);
    }

    void closed(int ordinal) {
        open.remove(ordinal);
        absences.forget(ordinal);
    }

    /** What the crawl saw, if it is one of the last that count or that a guard held back; null if that is not known any more. */
    @Nullable
    Listing listingOf(String crawlId) {
        for (GuardedCrawl held : absences.guarded()) {
            if (held.listing().isOf(crawlId)) {
                return held.listing();
            }
        }
        return usual.listingOf(crawlId);
    }

    void count(CountedCrawl crawl, Listing listing, double agreement) {
        absences.votes().count(crawl, listing, agreement).forEach(history::confirm);
        usual = usual.after(listing);
        move = move.counted(crawl.startedAt());
        baselineComplete = true;
    }

    /** R11, R12: the guarded crawls that ended by then count after all, and what they saw is the new usual. */
    void confirmGuarded(Instant endedBy) {
        usual = Usual.NOTHING;
        for (GuardedCrawl held : absences.votes().confirm(endedBy)) {
            usual = usual.after(held.listing());
            history.confirm(held);
        }
        baselineComplete = true;
    }

    /** R13, R27: the board is gone or moved. Its guarded crawls never count, but the list of the newest may still stand. */
    void forgetGuarded() {
        List<GuardedCrawl> guarded = absences.guarded();
        if (!guarded.isEmpty()) {
            usual = usual.remembering(guarded.get(guarded.size() - 1).listing());
        }
        absences.votes().forgetGuarded();
    }

    /** Takes a crawl's vote away. */
    void discount(String crawlId) {
        absences.votes().discount(crawlId);
        usual = usual.without(crawlId);
    }

    /** Forgets what no close can depend on any more. */
    void tidy() {
        absences.tidy(inFlight.starts());
    }

    void expireFrom(int ordinal) {
        expiryFrom = ordinal;
    }

    void movedTo(Board board) {
        move = move.to(board);
    }

    /** What is open and may have come from there is published anew. */
    void movedFrom(Board board, Instant at) {
        move = move.from(board, at);
        republish();
    }

    /** From the beginning, also where an earlier republication is still going on. */
    void republish() {
        republishFrom = 0;
    }

    void republishedTo(int ordinal) {
        republishFrom = ordinal < nextOrdinal ? ordinal : NOTHING_TO_REPUBLISH;
    }

    void hold(int postings) {
        held = postings;
    }

    BoardStatus status(Board board, Instant asOf, Policy policy, @Nullable GuardStatus guard) {
        CountedCrawl last = absences.votes().lastCounted();
        return new BoardStatus(
                board.id(),
                board.provider(),
                board.token(),
                asOf,
                open.getCardinality(),
                nextOrdinal,
                absences.missing(),
                held,
                baselineComplete,
                last == null ? null : last.endedAt(),
                Freshness.of(last, asOf, policy.staleAfter()),
                inFlight.all().size(),
                guard,
                reachability.notFoundSince(),
                move.from() == null ? null : move.from().id(),
                move.to() == null ? null : move.to().id(),
                history.reports());
    }
}
