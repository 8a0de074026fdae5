package dev.tideline.publication;

import dev.tideline.posting.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a posting stands in its life.
 *
 * @param lastSeenAt when it was last surely listed
 * @param inactiveAt when it closed (best estimate), null while open
 * @param pastDeadline it was still listed after its deadline (R23)
 * @param movedFrom id of the posting with the same key on the board that its board was moved from (R27)
 * @param repostOf id of the posting that offered the same role before under another key (R27)
 */
public record Standing(
        long version,
        int episode,
        Status status,
        Instant firstSeenAt,
        Instant lastSeenAt,
        Instant lastChangedAt,
        @Nullable Instant inactiveAt,
        boolean pastDeadline,
        @Nullable String movedFrom,
        @Nullable String repostOf) {}
