package dev.tideline.lifecycle;

import dev.tideline.posting.Posting;
import dev.tideline.posting.PostingKey;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.Readers;
import dev.tideline.provider.UnreadablePayloadException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** R1: handles the rows of a provider that tells a posting in several, one a location. */
final class RowDesk {

    private final Readers readers;
    private final ContentDesk contents;

    RowDesk(Readers readers, ContentDesk contents) {
        this.readers = readers;
        this.contents = contents;
    }

    /**
     * The rows of each posting that a crawl saw are one posting.
     *
     * @param wholeSince when a crawl began that read every row; null for one that may have missed some
     */
    void fold(Turn turn, CrawlInFlight crawl, @Nullable Instant wholeSince) {
        PostingReader reader = readers.forProvider(turn.board().provider()).orElse(null);
        if (reader == null || !reader.repeatsRows()) {
            return;
        }
        turn.store().takeRows(turn.board(), crawl.number()).forEach((name, rows) -> {
            PostingKey key = new PostingKey(turn.board(), name);
            Head head = turn.store().head(key);
            Capture capture = Capture.folded(rows);
            if (head == null || head.isSettledBy(capture.hash())) {
                return;
            }
            Sighting lastSeen = turn.state().absences().lastSighting(head.ordinal());
            try {
                Sighted sighted = new Sighted(key, head, lastSeen, capture, capture.read(reader), reader);
                if (wholeSince == null || head.isOverruling(wholeSince)) {
                    applySome(turn, sighted);
                } else {
                    contents.apply(turn, sighted);
                }
            } catch (UnreadablePayloadException e) {
                throw new IllegalStateException("a row of " + key.path() + " was readable when it was put by", e);
            }
        });
    }

    /** Rows that may not be all of a posting's, or not its newest, prove its presence but not its content. */
    Disposition applySome(Turn turn, Sighted rows) {
        Head head = rows.head();
        if (head.isOpen()) {
            return Disposition.ROW_KEPT;
        }
        Evidence evidence = turn.store().evidence(turn.board(), head.ordinal());
        Posting lastKnown = evidence == null || !rows.now().listed() ? null : evidence.read(rows.reader());
        if (head.isUnlisted() && rows.isLesserThan(lastKnown)) {
            return Disposition.UNLISTED;
        }
        return evidence == null || lastKnown == null
                ? contents.apply(turn, rows)
                : contents.apply(turn, rows.saying(evidence.captures().get(0), lastKnown));
    }
}
