package dev.tideline.simulation;

import dev.tideline.simulation.PostingLife.Moment;
import java.time.Duration;
import java.time.Instant;

/** A posting in a crawl: what was read of it, and when. */
record Row(PostingLife posting, Instant at, Moment shown, Condition condition) {

    enum Condition {
        READABLE,
        /** The payload cannot be read, the key is known. */
        UNREADABLE,
        /** Nor is the key. */
        KEYLESS
    }

    Row in(Condition other) {
        return new Row(posting, at, shown, other);
    }

    Row shifted(Duration by) {
        return new Row(posting, at.plus(by), shown, condition);
    }
}
