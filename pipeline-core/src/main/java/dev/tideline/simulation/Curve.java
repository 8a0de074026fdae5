package dev.tideline.simulation;

import dev.tideline.enrichment.Enricher;
import dev.tideline.lifecycle.InMemoryStore;
import dev.tideline.lifecycle.Input;
import dev.tideline.lifecycle.Lifecycle;
import dev.tideline.lifecycle.Policies;
import dev.tideline.provider.Readers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What more misses, and misses further apart, buy and cost in one world: false closes against the closing delay. */
public final class Curve {

    public static final List<Integer> MISSES = List.of(1, 2, 3, 4, 6);

    public static final List<Duration> GAPS = List.of(
            Duration.ZERO, Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12), Duration.ofHours(24));

    /**
     * What one policy does in the world, the same on every board.
     *
     * @param falseCloses closes by absence of what was listed
     * @param delay from the true end to the close: so long at most in half of the true closes
     * @param longDelay in nine of ten
     */
    public record Point(int misses, Duration gap, int trueCloses, int falseCloses, Duration delay, Duration longDelay) {

        /** False ones of a thousand closes. */
        public double falseShare() {
            int all = trueCloses + falseCloses;
            return all == 0 ? 0 : 1_000.0 * falseCloses / all;
        }
    }

    private final List<Candidate> candidates = new ArrayList<>();

    /**
     * A curve with a point for each of {@link #MISSES} and {@link #GAPS}.
     *
     * @param settings every other policy
     */
    public Curve(Map<String, String> settings) {
        for (Duration gap : GAPS) {
            for (int misses : MISSES) {
                candidates.add(new Candidate(misses, gap, settings));
            }
        }
    }

    public void apply(Input input) {
        candidates.forEach(candidate -> candidate.apply(input));
    }

    /** Gap by gap, the misses ascending; once, when all is told. */
    public List<Point> points(Truth truth) {
        return candidates.stream().map(candidate -> candidate.point(truth)).toList();
    }

    private static final class Candidate {
        private final int misses;
        private final Duration gap;
        private final Lifecycle lifecycle;
        private final Scorer scorer;
        private final InMemoryStore store = new InMemoryStore();

        Candidate(int misses, Duration gap, Map<String, String> settings) {
            this.misses = misses;
            this.gap = gap;
            Map<String, String> own = new HashMap<>(settings);
            own.keySet().removeIf(key -> key.endsWith("lifecycle.misses") || key.endsWith("lifecycle.gap"));
            own.put("lifecycle.misses", Integer.toString(misses));
            own.put("lifecycle.gap", gap.toString());
            Policies policies = new Policies(own);
            this.lifecycle = new Lifecycle(Readers.standard(), policies, Enricher.NONE);
            this.scorer = new Scorer(policies);
        }

        void apply(Input input) {
            scorer.count(lifecycle.apply(input, store));
        }

        Point point(Truth truth) {
            Score score = scorer.scoreOfEvents(truth);
            return new Point(
                    misses,
                    gap,
                    score.trueCloses(),
                    score.falseAbsences(),
                    score.closeDelays().quantile(0.5),
                    score.closeDelays().quantile(0.9));
        }
    }
}
