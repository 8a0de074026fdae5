package dev.tideline.crawl.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Where all requests to one backend pass: only so many at a time, never too close, and none while it asked for a rest. */
final class Gate {

    private final Semaphore places;
    private final Duration spacing;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private Instant free = Instant.MIN;

    Gate(Manners manners, InstantSource clock, Sleeper sleeper) {
        this.places = new Semaphore(manners.parallel(), true);
        this.spacing = manners.spacing();
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Returns true when a request may start, {@link #leave} must follow; false where it would be after the patience. */
    boolean enter(Duration patience) throws InterruptedException {
        places.acquire();
        boolean entered = false;
        try {
            Duration wait = turn(patience);
            if (wait == null) {
                return false;
            }
            if (!wait.isZero()) {
                sleeper.sleep(wait);
            }
            entered = true;
            return true;
        } finally {
            if (!entered) {
                places.release();
            }
        }
    }

    void leave() {
        places.release();
    }

    /** The server asked for a rest: nobody starts before that time. */
    synchronized void rest(Duration time) {
        Instant until = clock.instant().plus(time);
        free = until.isAfter(free) ? until : free;
    }

    private synchronized @Nullable Duration turn(Duration patience) {
        Instant now = clock.instant();
        Instant start = free.isAfter(now) ? free : now;
        if (start.isAfter(now.plus(patience).plus(spacing))) {
            return null;
        }
        free = start.plus(spacing);
        return Duration.between(now, start);
    }
}
