package dev.tideline.lifecycle;

import dev.tideline.posting.Posting;
import dev.tideline.posting.PostingKey;
import dev.tideline.provider.PostingReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A posting that was just seen, and could be read.
 *
 * @param head its state before
 * @param lastSeen when it was last sighted before, null if never
 * @param now what the capture alone says
 */
record Sighted(
        PostingKey key, Head head, @Nullable Sighting lastSeen, Capture capture, Posting now, PostingReader reader) {

    /** True where the capture carries less than is known: a row of a list, where there was the posting's own document. */
    boolean isLesserThan(@Nullable Posting known) {
        return known != null && !now.facets().containsAll(known.facets());
    }

    /** When it was last surely listed before. */
    Instant lastListedAt() {
        return head.lastListedAt(lastSeen);
    }

    /** The same sighting, taken to say something else. */
    Sighted saying(Capture otherCapture, Posting other) {
        return new Sighted(key, head, lastSeen, otherCapture, other, reader);
    }
}
