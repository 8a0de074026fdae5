package dev.tideline.lifecycle;

import dev.tideline.posting.Board;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Everything about a board that is not about one posting. Mutable, because it is touched for every opening of a large
 * board; whoever changes it must put it back into the {@link LifecycleStore}.
 */
public final class BoardState {

    private int nextOrdinal;
    private int held;
    private boolean baselineComplete;
    private Usual usual;
    private final RoaringBitmap open;
    private final Absences absences;
    private final Reachability reachability;
    private final CrawlsInFlight inFlight;
    private final CrawlHistory history;

    /** A board that nothing is known of. */
    public BoardState() {
        this(
                0,
                0,
                false,
                Usual.NOTHING,
                new RoaringBitmap(),
                Absences.none(),
                Reachability.unknown(),
                CrawlsInFlight.none(),
                CrawlHistory.none());
    }

    /** For codecs: each argument is the value of the accessor of its name. */
    public BoardState(
            int nextOrdinal,
            int held,
            boolean baselineComplete,
            Usual usual,
            RoaringBitmap open,
            Absences absences,
            Reachability reachability,
            CrawlsInFlight inFlight,
            CrawlHistory history) {
        this.nextOrdinal = nextOrdinal;
        this.held = held;
        this.baselineComplete = baselineComplete;
        this.usual = usual;
        this.open = open;
        this.absences = absences;
        this.reachability = reachability;
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

    public boolean baselineComplete() {
        return baselineComplete;
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

    /** What the crawl saw, if it is one of the last that count or may yet count; null if that is not known any more. */
    @Nullable
    Listing listingOf(String crawlId) {
        for (GuardedCrawl held : absences.guarded()) {
            if (held.listing().isOf(crawlId)) {
                return held.listing();
            }
        }
        return usual.last().isOf(crawlId) ? usual.last() : null;
    }

    void count(CountedCrawl crawl, Listing listing) {
        absences.count(crawl);
        usual = usual.after(listing);
        baselineComplete = true;
    }

    /** R11, R12: the guarded crawls that ended by then count after all, and what they saw is the new usual. */
    void confirmGuarded(Instant endedBy) {
        usual = Usual.NOTHING;
        for (GuardedCrawl held : absences.guarded()) {
            if (!held.crawl().endedAt().isAfter(endedBy)) {
                usual = usual.after(held.listing());
                history.confirm(held);
            }
        }
        absences.confirm(endedBy);
        baselineComplete = true;
    }

    /** Takes a crawl's vote away. */
    void discount(String crawlId) {
        absences.discount(crawlId);
        usual = usual.without(crawlId);
    }

    /** Forgets what no close can depend on any more. */
    void tidy() {
        absences.tidy(inFlight.starts());
    }

    void hold(int postings) {
        held = postings;
    }

    BoardStatus status(Board board, Instant asOf, @Nullable GuardStatus guard) {
        CountedCrawl last = absences.lastCounted();
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
                inFlight.all().size(),
                guard,
                reachability.notFoundSince(),
                history.reports());
    }
}
