package dev.tideline.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a board's provider last answered for it, and the crawls since then that did not find it. */
public final class Reachability {

    static final int NOT_FOUND_KEPT = 8;

    private @Nullable Instant lastAnsweredAt;
    private @Nullable Instant lastProbedAt;
    private final List<NotFound> notFound;

    public Reachability(@Nullable Instant lastAnsweredAt, @Nullable Instant lastProbedAt, List<NotFound> notFound) {
        this.lastAnsweredAt = lastAnsweredAt;
        this.lastProbedAt = lastProbedAt;
        this.notFound = new ArrayList<>(notFound);
    }

    static Reachability unknown() {
        return new Reachability(null, null, List.of());
    }

    /** The end of the last crawl that was complete by its own account (R9). */
    public @Nullable Instant lastAnsweredAt() {
        return lastAnsweredAt;
    }

    /** The last probe that some page of the board answered (R12). */
    public @Nullable Instant lastProbedAt() {
        return lastProbedAt;
    }

    /** The crawls since the board was last there that did not find it, oldest first (R13). */
    public List<NotFound> notFound() {
        return List.copyOf(notFound);
    }

    @Nullable
    Instant notFoundSince() {
        return notFound.isEmpty() ? null : notFound.get(0).at();
    }

    void answered(Instant at) {
        lastAnsweredAt = later(lastAnsweredAt, at);
        notFound.removeIf(report -> !report.at().isAfter(at));
    }

    void probed(Instant at) {
        lastProbedAt = later(lastProbedAt, at);
    }

    /**
     * R13: a crawl did not find the board. Reports from before a sighting, or too close to another, are none.
     *
     * @param seenAt the last sighting of any open posting
     */
    void notFound(NotFound report, @Nullable Instant seenAt, Duration apart) {
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

    private static Instant later(@Nullable Instant known, Instant at) {
        return known == null || at.isAfter(known) ? at : known;
    }
}
