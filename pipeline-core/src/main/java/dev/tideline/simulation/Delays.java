package dev.tideline.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long things took. */
public final class Delays {

    private final List<Duration> delays = new ArrayList<>();
    private boolean sorted = true;

    void add(Duration delay) {
        delays.add(delay);
        sorted = false;
    }

    public int count() {
        return delays.size();
    }

    /** So long at most took this share of them; zero if there are none. */
    public Duration quantile(double share) {
        if (delays.isEmpty()) {
            return Duration.ZERO;
        }
        if (!sorted) {
            Collections.sort(delays);
            sorted = true;
        }
        return delays.get((int) Math.min(delays.size() - 1L, (long) (share * delays.size())));
    }
}
