package dev.tideline.lifecycle;

import dev.tideline.canonical.Digests;
import dev.tideline.capture.CrawlMode;
import dev.tideline.posting.Board;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Everything about a board that is not about one posting. Mutable, because it is touched for every opening of a large
 * board; whoever changes it must put it back into the {@link LifecycleStore}.
 */
public final class BoardState {

    static final int MAX_CRAWLS_IN_FLIGHT = 4;
    public static final int REPORTS_KEPT = 5;
    static final int FINISHED_KEPT = 32;
    static final int NOT_FOUND_KEPT = 8;

    private int nextOrdinal;
    private int nextCrawl;
    private int held;
    private boolean baselineComplete;
    private @Nullable Instant lastAnsweredAt;
    private @Nullable Instant lastProbedAt;
    private Usual usual;
    private final RoaringBitmap open;
    private final Absences absences;
    private final List<CrawlInFlight> inFlight;
    private final LinkedHashMap<Long, Long> finished;
    private final List<CrawlReport> reports;
    private final List<NotFound> notFound;

    /** A board that nothing is known of. */
    public BoardState() {
        this(
                0,
                0,
                0,
                false,
                null,
                null,
                Usual.NOTHING,
                new RoaringBitmap(),
                Absences.none(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    /** For codecs: each argument is the value of the accessor of its name. */
    public BoardState(
            int nextOrdinal,
            int nextCrawl,
            int held,
            boolean baselineComplete,
            @Nullable Instant lastAnsweredAt,
            @Nullable Instant lastProbedAt,
            Usual usual,
            RoaringBitmap open,
            Absences absences,
            List<CrawlInFlight> inFlight,
            Map<Long, Long> finished,
            List<CrawlReport> reports,
            List<NotFound> notFound) {
        this.nextOrdinal = nextOrdinal;
        this.nextCrawl = nextCrawl;
        this.held = held;
        this.baselineComplete = baselineComplete;
        this.lastAnsweredAt = lastAnsweredAt;
        this.lastProbedAt = lastProbedAt;
        this.usual = usual;
        this.open = open;
        this.absences = absences;
        this.inFlight = new ArrayList<>(inFlight);
        this.finished = new LinkedHashMap<>(finished);
        this.reports = new ArrayList<>(reports);
        this.notFound = new ArrayList<>(notFound);
    }

    /** How many keys are known; also the ordinal of the next new one. */
    public int nextOrdinal() {
        return nextOrdinal;
    }

    public int nextCrawl() {
        return nextCrawl;
    }

    /** Postings due to close whose last payload the current reader cannot read. */
    public int held() {
        return held;
    }

    public boolean baselineComplete() {
        return baselineComplete;
    }

    /** The end of the last crawl that was complete by its own account (R9). */
    public @Nullable Instant lastAnsweredAt() {
        return lastAnsweredAt;
    }

    /** The last probe that some page of the board answered (R12). */
    public @Nullable Instant lastProbedAt() {
        return lastProbedAt;
    }

    /** What the crawls that count usually see (R10). */
    public Usual usual() {
        return usual;
    }

    /** The crawls since the board was last there that did not find it, oldest first (R13). */
    public List<NotFound> notFound() {
        return List.copyOf(notFound);
    }

    /** Ordinals of open postings; not to be written to. */
    public RoaringBitmap open() {
        return open;
    }

    public Absences absences() {
        return absences;
    }

    public List<CrawlInFlight> inFlight() {
        return List.copyOf(inFlight);
    }

    /** {@link #brief} of a crawl's id to that of its end, oldest first: an end that comes again is known by it (R18). */
    public Map<Long, Long> finished() {
        return Collections.unmodifiableMap(finished);
    }

    /** Newest first. */
    public List<CrawlReport> reports() {
        return List.copyOf(reports);
    }

    int takeOrdinal() {
        return nextOrdinal++;
    }

    Optional<CrawlInFlight> crawl(@Nullable String crawlId) {
        for (CrawlInFlight crawl : inFlight) {
            if (crawl.crawlId().equals(crawlId)) {
                return Optional.of(crawl);
            }
        }
        return Optional.empty();
    }

    /** R2: no crawl has been complete yet, and this one sets out to be. */
    boolean isBaseline(@Nullable String crawlId) {
        return !baselineComplete
                && crawl(crawlId)
                        .filter(crawl -> crawl.mode() == CrawlMode.FULL)
                        .isPresent();
    }

    CrawlInFlight begin(String crawlId) {
        CrawlInFlight crawl = CrawlInFlight.unannounced(nextCrawl++, crawlId);
        inFlight.add(crawl);
        return crawl;
    }

    Optional<CrawlInFlight> oldestBeyondLimit() {
        return inFlight.size() > MAX_CRAWLS_IN_FLIGHT ? Optional.of(inFlight.get(0)) : Optional.empty();
    }

    void replace(CrawlInFlight crawl) {
        inFlight.replaceAll(other -> other.number() == crawl.number() ? crawl : other);
    }

    void end(CrawlInFlight crawl) {
        inFlight.removeIf(other -> other.number() == crawl.number());
    }

    /** Nothing that is in flight may count: a record of this board could not be read. */
    boolean loseSomething() {
        inFlight.replaceAll(CrawlInFlight::lostSomething);
        return !inFlight.isEmpty();
    }

    void opened(int ordinal) {
        open.add(ordinal);
    }

    void closed(int ordinal) {
        open.remove(ordinal);
        absences.forget(ordinal);
    }

    void count(CountedCrawl crawl, RoaringBitmap keys) {
        absences.count(crawl);
        usual = usual.after(keys);
        baselineComplete = true;
    }

    /** R11, R12: the guarded crawls that ended by then count after all, and what they saw is the new usual. */
    void confirmGuarded(Instant endedBy) {
        usual = Usual.NOTHING;
        for (GuardedCrawl held : absences.guarded()) {
            if (!held.crawl().endedAt().isAfter(endedBy)) {
                usual = usual.after(held.keys());
                CrawlVerdict verdict =
                        held.guard() == Guard.EMPTY ? CrawlVerdict.EMPTY_CONFIRMED : CrawlVerdict.SHRINK_CONFIRMED;
                reports.replaceAll(
                        report -> report.crawlId().equals(held.crawl().crawlId()) ? report.confirmed(verdict) : report);
            }
        }
        absences.confirm(endedBy);
        baselineComplete = true;
    }

    /** R13: a crawl did not find the board. Reports from before a sighting, or too close to another, are none. */
    void notFound(NotFound report, Duration apart) {
        Instant seenAt = absences.lastSightedAt();
        notFound.removeIf(known -> seenAt != null && !known.at().isAfter(seenAt));
        boolean history = (seenAt != null && !report.at().isAfter(seenAt))
                || (lastAnsweredAt != null && !report.at().isAfter(lastAnsweredAt));
        Instant last =
                notFound.isEmpty() ? null : notFound.get(notFound.size() - 1).at();
        boolean far = last == null || !report.at().isBefore(last.plus(apart));
        if (!history && far && notFound.size() < NOT_FOUND_KEPT) {
            notFound.add(report);
        }
    }

    /** R13: enough crawls did not find the board; one more is wanted where it worked lately. */
    boolean isGone(GonePolicy policy) {
        if (policy.reports() == 0 || notFound.isEmpty()) {
            return false;
        }
        Instant lately = notFound.get(0).at().minus(policy.workedWithin());
        boolean worked = lastAnsweredAt != null && !lastAnsweredAt.isBefore(lately);
        return notFound.size() >= policy.reports() + (worked ? 1 : 0);
    }

    /** Forgets what no close can depend on any more. */
    void tidy() {
        List<Instant> undecided = inFlight.stream()
                .flatMap(crawl -> Stream.ofNullable(crawl.startedAt()))
                .toList();
        absences.tidy(undecided);
    }

    void answered(Instant at) {
        lastAnsweredAt = lastAnsweredAt == null || at.isAfter(lastAnsweredAt) ? at : lastAnsweredAt;
        notFound.removeIf(report -> !report.at().isAfter(at));
    }

    /** The last crawl that ended by then got no answer from the board. */
    boolean wasDownAt(Instant time) {
        return reports.stream()
                .filter(report -> !report.endedAt().isAfter(time))
                .max(Comparator.comparing(CrawlReport::endedAt))
                .filter(report -> switch (report.outcome()) {
                    case COMPLETE, TRUNCATED, PARTIAL -> false;
                    case FAILED, BLOCKED, INVALID, BOARD_NOT_FOUND -> true;
                })
                .isPresent();
    }

    void probed(Instant at) {
        lastProbedAt = lastProbedAt == null || at.isAfter(lastProbedAt) ? at : lastProbedAt;
    }

    void hold(int postings) {
        held = postings;
    }

    boolean hasFinished(@Nullable String crawlId) {
        return crawlId != null && finished.containsKey(brief(crawlId));
    }

    /** True if this very end of the crawl is known already. */
    boolean hasFinished(String crawlId, String end) {
        return Long.valueOf(brief(end)).equals(finished.get(brief(crawlId)));
    }

    /** 64 bits of a text's hash: enough to tell a few dozen of one board apart. */
    public static long brief(String text) {
        return ByteBuffer.wrap(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    void report(CrawlReport report, String end) {
        reports.removeIf(other -> other.crawlId().equals(report.crawlId()));
        reports.add(0, report);
        while (reports.size() > REPORTS_KEPT) {
            reports.remove(reports.size() - 1);
        }
        finished.put(brief(report.crawlId()), brief(end));
        Iterator<Long> oldest = finished.keySet().iterator();
        while (finished.size() > FINISHED_KEPT) {
            oldest.next();
            oldest.remove();
        }
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
                inFlight.size(),
                guard,
                notFound.isEmpty() ? null : notFound.get(0).at(),
                reports);
    }
}
