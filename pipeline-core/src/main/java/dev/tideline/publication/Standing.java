package dev.tideline.publication;

import dev.tideline.posting.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a posting stands in its life.
 *
 * @param lastSeenAt when it was last surely listed
 * @param inactiveAt when it closed (best estimate), null while open
 */
public record Standing(
        long version,
        int episode,
        Status status,
        Instant firstSeenAt,
        Instant lastSeenAt,
        Instant lastChangedAt,
        @Nullable Instant inactiveAt) {}
