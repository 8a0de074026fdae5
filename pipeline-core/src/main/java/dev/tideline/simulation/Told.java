package dev.tideline.simulation;

import dev.tideline.capture.Observation;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Snapshot;
import java.time.Duration;
import java.time.Instant;

/** A record on its way, with the true time at which it was made. */
record Told(Snapshot snapshot, Instant at) {

    /** As a crawler writes it whose clock runs ahead. */
    Told ahead(Duration by) {
        Observation body = snapshot.body();
        if (body instanceof CrawlFinished end) {
            body = new CrawlFinished(
                    end.mode(),
                    end.outcome(),
                    end.startedAt().plus(by),
                    end.advertisedTotal(),
                    end.distinctKeys(),
                    end.pagesFailed(),
                    end.capped(),
                    end.httpStatus(),
                    end.detail(),
                    null);
        }
        Instant claimed = snapshot.observedAt().plus(by);
        return new Told(new Snapshot(snapshot.board(), snapshot.crawlId(), claimed, body), at);
    }

    boolean isRow() {
        return snapshot.body() instanceof Observation.PostingObserved;
    }
}
