package dev.tideline.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One posting's life as the events tell it. */
final class ToldLife {

    private final List<Fact> facts = new ArrayList<>();

    void add(Fact fact) {
        facts.add(fact);
    }

    List<Fact> facts() {
        return Collections.unmodifiableList(facts);
    }

    /** The last one recorded by then. */
    @Nullable
    Fact lastBy(Instant recordedBy) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (!facts.get(i).recordedAt().isAfter(recordedBy)) {
                return facts.get(i);
            }
        }
        return null;
    }

    boolean isOpenBy(Instant recordedBy) {
        Fact last = lastBy(recordedBy);
        return last != null && !last.closes();
    }

    boolean flapsBy(Instant recordedBy) {
        return facts.stream()
                .anyMatch(fact -> fact.flapping() && !fact.recordedAt().isAfter(recordedBy));
    }

    /** When the content was observed that stood then; null if none did. */
    @Nullable
    Instant contentBy(Instant recordedBy) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            Fact fact = facts.get(i);
            if (!fact.closes() && !fact.recordedAt().isAfter(recordedBy)) {
                return fact.observedAt();
            }
        }
        return null;
    }
}
