package dev.tideline.lifecycle;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.posting.Posting;
import dev.tideline.posting.PostingKey;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.Readers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Handles crawls that found a board's list as an earlier crawl read it (HTTP 304): whatever was on that list is seen
 * again, as if its rows had been sent once more.
 */
final class UnchangedDesk {

    private final Readers readers;
    private final ContentDesk contents;

    UnchangedDesk(Readers readers, ContentDesk contents) {
        this.readers = readers;
        this.contents = contents;
    }

    /** The list that the crawl says still stands; null if it says so of none, or of one that is not known here. */
    static @Nullable Listing standing(Turn turn, CrawlFinished end) {
        String since = end.unchangedSince();
        return since == null ? null : turn.state().listingOf(since);
    }

    /** The crawl read the list wholly, if only by its name. */
    static boolean isPresence(CrawlFinished end) {
        return end.mode() == CrawlMode.FULL && end.outcome() == CrawlOutcome.COMPLETE;
    }

    /** Everything on the list is seen again; what was closed meanwhile is back (R14). */
    void seeAgain(Turn turn, Listing listing, Instant start) {
        RoaringBitmap closed = RoaringBitmap.andNot(listing.keys(), turn.state().open());
        for (int ordinal : closed.toArray()) {
            reopen(turn, ordinal);
        }
        RoaringBitmap open = RoaringBitmap.and(listing.keys(), turn.state().open());
        Instant latest = turn.at().isBefore(start) ? start : turn.at();
        turn.state().absences().sighted(open, start, latest);
    }

    private void reopen(Turn turn, int ordinal) {
        PostingReader reader = readers.forProvider(turn.board().provider()).orElse(null);
        Evidence evidence = turn.store().evidence(turn.board(), ordinal);
        if (evidence == null || reader == null) {
            return;
        }
        PostingKey key = new PostingKey(turn.board(), evidence.key());
        Head head = turn.store().head(key);
        Posting last = evidence.readShown(reader);
        // One that is unlisted is on the list, but marked there; its evidence is what it was before.
        if (head == null || last == null || head.closure() == null || head.isUnlisted()) {
            return;
        }
        contents.apply(turn, new Sighted(key, head, Presence.last(turn, ordinal), evidence.newest(), last, reader));
    }
}
