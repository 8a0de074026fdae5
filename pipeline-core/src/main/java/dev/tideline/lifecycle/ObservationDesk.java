package dev.tideline.lifecycle;

import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.posting.Posting;
import dev.tideline.posting.PostingKey;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.Readers;
import dev.tideline.provider.UnreadablePayloadException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Handles observations: who was seen, whether that is news at all, and whether it can be read. */
final class ObservationDesk {

    private final Readers readers;
    private final ContentDesk contents;
    private final RowDesk rows;

    ObservationDesk(Readers readers, ContentDesk contents, RowDesk rows) {
        this.readers = readers;
        this.contents = contents;
        this.rows = rows;
    }

    Outcome observed(Turn turn, PostingObserved seen) {
        CrawlInFlight crawl = Presence.join(turn);
        PostingKey key;
        try {
            key = key(turn, seen);
        } catch (UnreadablePayloadException e) {
            if (crawl != null) {
                turn.state().inFlight().replace(crawl.lostSomething());
                turn.count(Disposition.UNREADABLE);
            }
            return turn.reject(Disposition.UNREADABLE, Outcome.Stage.READ, e.getMessage());
        }
        Head known = turn.store().head(key);
        Capture capture = new Capture(List.of(seen.payload()), seen.request(), seen.payloadUri());
        byte[] hash = capture.hash();
        if (known != null && known.isSettledBy(hash) && !keepsRows(turn, crawl)) {
            return unchanged(turn, key, known, crawl);
        }

        Head head = known == null ? turn.newHead() : known.firstSeen(turn.at());
        Sighting lastSeen = Presence.last(turn, head.ordinal());
        if (crawl != null) {
            Presence.mark(turn, crawl, head.ordinal());
        }
        if (!head.equals(known)) {
            turn.store().putHead(key, head);
        }
        PostingReader reader;
        Posting now;
        try {
            reader = reader(turn);
            now = read(turn, seen, capture, reader);
        } catch (UnreadablePayloadException e) {
            sightedOutside(turn, crawl, head.ordinal());
            turn.count(Disposition.UNREADABLE);
            return turn.reject(Disposition.UNREADABLE, Outcome.Stage.READ, e.getMessage());
        }
        if (crawl != null && reader.repeatsRows()) {
            turn.store().putRow(turn.board(), crawl.number(), key.key(), capture);
            return turn.done(Disposition.ROW_KEPT);
        }
        Sighted sighted = new Sighted(key, head, lastSeen, capture, now, reader);
        Disposition disposition = reader.repeatsRows() ? rows.applySome(turn, sighted) : contents.apply(turn, sighted);
        sightedOutside(turn, crawl, head.ordinal());
        return turn.done(disposition);
    }

    private static void sightedOutside(Turn turn, @Nullable CrawlInFlight crawl, int ordinal) {
        if (crawl == null && turn.state().open().contains(ordinal)) {
            Presence.sighted(turn, ordinal);
        }
    }

    /** R4, the fast path: nothing of its own is written, the posting only sets its bit. */
    private Outcome unchanged(Turn turn, PostingKey key, Head head, @Nullable CrawlInFlight crawl) {
        if (crawl != null) {
            Presence.mark(turn, crawl, head.ordinal());
        }
        sightedOutside(turn, crawl, head.ordinal());
        if (turn.at().isBefore(head.firstSeenAt())) {
            turn.store().putHead(key, head.firstSeen(turn.at()));
        }
        return turn.done(head.isOpen() ? Disposition.UNCHANGED : Disposition.UNLISTED);
    }

    private PostingKey key(Turn turn, PostingObserved seen) throws UnreadablePayloadException {
        String key = seen.key() == null ? reader(turn).key(seen.payload()) : seen.key();
        if (key.isBlank()) {
            throw new UnreadablePayloadException("the posting's key is blank");
        }
        return new PostingKey(turn.board(), key);
    }

    private static Posting read(Turn turn, PostingObserved seen, Capture capture, PostingReader reader)
            throws UnreadablePayloadException {
        int limit = turn.policy().maxPayload();
        if (seen.payload().size() > limit) {
            throw new UnreadablePayloadException("payload has " + seen.payload().size() + " bytes, more than the "
                    + limit + " that lifecycle.max-payload allows");
        }
        return capture.read(reader);
    }

    private PostingReader reader(Turn turn) throws UnreadablePayloadException {
        String provider = turn.board().provider();
        return readers.forProvider(provider)
                .orElseThrow(() -> new UnreadablePayloadException("no reader for provider \"" + provider + "\"; known: "
                        + String.join(", ", readers.providers())
                        + "; load the dead letter again once there is one, see docs/adding-a-provider.md"));
    }

    private boolean keepsRows(Turn turn, @Nullable CrawlInFlight crawl) {
        return crawl != null
                && readers.forProvider(turn.board().provider())
                        .filter(PostingReader::repeatsRows)
                        .isPresent();
    }
}
