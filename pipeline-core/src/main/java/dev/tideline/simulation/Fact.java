package dev.tideline.simulation;

import dev.tideline.lifecycle.Cause;
import dev.tideline.lifecycle.EventType;
import dev.tideline.lifecycle.PostingEvent;
import dev.tideline.lifecycle.Rule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of an event is compared with the truth. */
record Fact(
        EventType type,
        Rule rule,
        Cause.Kind kind,
        List<String> crawlIds,
        @Nullable Instant effectiveAfter,
        Instant effectiveNotAfter,
        Instant observedAt,
        Instant recordedAt,
        String contentHash,
        boolean baseline,
        boolean flapping) {

    static Fact of(PostingEvent event) {
        return new Fact(
                event.type(),
                event.cause().rule(),
                event.cause().kind(),
                event.cause().crawlIds(),
                event.effectiveAfter(),
                event.effectiveNotAfter(),
                event.observedAt(),
                event.recordedAt(),
                event.contentHashAfter(),
                event.baseline(),
                event.flapping());
    }

    boolean closes() {
        return type == EventType.CLOSED;
    }
}
