package dev.tideline.crawl;

import dev.tideline.capture.CrawlOutcome;
import dev.tideline.crawl.provider.WalkEndedException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one walk has seen, and what it knows not to have seen. */
final class WalkTally {

    /** Boards are off by one while they change; the rules allow as much (R6). */
    private static final double ADVERTISED_SHARE = 0.98;

    private final boolean emptySaysNothing;
    private final Set<String> keys = new HashSet<>();
    private @Nullable Integer advertised;
    private @Nullable Integer httpStatus;
    private int gone;
    private int unnamed;
    private int keyless;
    private int pages;
    private int pagesFailed;
    private long bytes;
    private boolean capped;

    /** @param emptySaysNothing the provider answers an empty list for any name */
    WalkTally(boolean emptySaysNothing) {
        this.emptySaysNothing = emptySaysNothing;
    }

    boolean key(String key) {
        return keys.add(key);
    }

    void gone() {
        gone++;
    }

    void unnamed() {
        unnamed++;
    }

    void keyless() {
        keyless++;
    }

    void page() {
        pages++;
    }

    void pageFailed() {
        pagesFailed++;
    }

    void cap() {
        capped = true;
    }

    void answered(int status, int length) {
        httpStatus = status;
        bytes += length;
    }

    void detail(int length) {
        bytes += length;
    }

    /** Some providers tell the total on the first page only, and less behind it: the highest counts. */
    @Nullable
    Integer advertised(@Nullable Integer total) {
        if (total != null && (advertised == null || total > advertised)) {
            advertised = total;
        }
        return advertised;
    }

    /** Without the rows whose postings turned out to be gone. */
    @Nullable
    Integer advertised() {
        return advertised == null ? null : (Integer) Math.max(0, advertised - gone);
    }

    int distinctKeys() {
        return keys.size();
    }

    int pages() {
        return pages;
    }

    int pagesFailed() {
        return pagesFailed;
    }

    boolean capped() {
        return capped;
    }

    long bytes() {
        return bytes;
    }

    @Nullable
    Integer httpStatus() {
        return httpStatus;
    }

    /** The walk ended before its end. */
    Ending ending(WalkEndedException early) {
        return keyless > 0 ? keylessRows() : new Ending(early.outcome(), early.httpStatus(), early.getMessage());
    }

    private Ending keylessRows() {
        return new Ending(
                CrawlOutcome.INVALID, httpStatus, keyless + " of the list's rows name no key that can be read");
    }

    /** The walk was read to its end: that alone makes it complete only where nothing speaks against it. */
    Ending ending() {
        if (keyless > 0) {
            return keylessRows();
        } else if (unnamed > 0) {
            return new Ending(
                    CrawlOutcome.PARTIAL,
                    httpStatus,
                    unnamed + " of the list's rows have no key yet: their own documents did not come");
        } else if (keys.isEmpty() && gone == 0 && emptySaysNothing) {
            return new Ending(
                    CrawlOutcome.INVALID,
                    httpStatus,
                    "an empty list, which the provider also answers for boards that it does not know");
        }
        Integer total = advertised();
        if (total != null && keys.size() < total * ADVERTISED_SHARE) {
            return new Ending(
                    CrawlOutcome.TRUNCATED,
                    httpStatus,
                    "the board advertises " + total + " postings, but its list ended after " + keys.size());
        }
        return new Ending(CrawlOutcome.COMPLETE, httpStatus, null);
    }
}
