package dev.tideline.lifecycle;

import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import java.time.Duration;
import java.time.Instant;

/**
 * A snapshot with where and when it was recorded.
 *
 * @param recordedAt the broker's time of the record, never the wall clock
 */
public record Input(Snapshot snapshot, Position position, Instant recordedAt) {

    /** R19: the crawler's time, cut back to the broker's where it runs ahead by more than the skew allowed. */
    Instant at(Duration skew) {
        return isClamped(skew) ? recordedAt : snapshot.observedAt();
    }

    boolean isClamped(Duration skew) {
        return snapshot.observedAt().isAfter(recordedAt.plus(skew));
    }
}
