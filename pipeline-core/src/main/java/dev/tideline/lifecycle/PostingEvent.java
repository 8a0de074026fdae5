package dev.tideline.lifecycle;

import dev.tideline.capture.Position;
import dev.tideline.diff.FieldChange;
import dev.tideline.publication.PostingRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a posting: the value of {@code postings.events}. The component names are the contract's
 * field names.
 *
 * @param version 1, 2, 3 … without gaps for each posting
 * @param episode 1 at the first opening, one more at each reopening
 * @param effectiveAt when it became true, best estimate
 * @param effectiveAfter it was not yet true then; null = unknown
 * @param effectiveNotAfter it was surely true by then
 * @param observedAt the crawler's time of the deciding record
 * @param recordedAt the broker's time of the deciding record
 * @param baseline the posting was there when the board was first read: not news (R2)
 * @param late decided by a record that arrived out of order (R17)
 * @param flapping the posting closes and reopens too often to be taken at its word (R15)
 * @param clockClamped the crawler's clock ran ahead of the broker's and was cut back to it (R19)
 * @param gapMs a reopening's time since the close, in milliseconds
 * @param before null for an opening
 * @param after the posting as this event leaves it; for a close the last known posting
 * @param input the deciding record
 */
public record PostingEvent(
        String eventId,
        EventType type,
        String postingId,
        String boardId,
        String provider,
        String providerJobKey,
        String orgId,
        long version,
        int episode,
        int schemaVersion,
        int rulesVersion,
        int normalizerVersion,
        Instant effectiveAt,
        @Nullable Instant effectiveAfter,
        Instant effectiveNotAfter,
        Instant observedAt,
        Instant recordedAt,
        Cause cause,
        boolean baseline,
        boolean late,
        boolean flapping,
        boolean clockClamped,
        @Nullable ReopenKind reopenKind,
        @Nullable Long gapMs,
        @Nullable PostingRecord before,
        PostingRecord after,
        List<FieldChange> changes,
        @Nullable String sourceHashBefore,
        String sourceHashAfter,
        @Nullable String contentHashBefore,
        String contentHashAfter,
        @Nullable String payloadUri,
        Position input) {}
