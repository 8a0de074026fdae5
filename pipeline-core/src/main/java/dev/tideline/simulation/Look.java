package dev.tideline.simulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a page shows the postings at one time, besides what they say.
 *
 * @param noise of the markup; 0 = none
 * @param touchedAt what {@code updated_at} claims; null = when the posting was published
 * @param bumpedAt what the posted date claims; null = the true one
 * @param session a token in each URL; null = none
 * @param otherText the other one of two texts that are shown in turn
 */
record Look(
        int noise,
        @Nullable Instant touchedAt,
        @Nullable Instant bumpedAt,
        @Nullable String session,
        boolean otherText) {

    static final Look PLAIN = new Look(0, null, null, null, false);
}
