package dev.tideline.benchmarks.micro;

import dev.tideline.capture.Payload;
import dev.tideline.enrichment.Enricher;
import dev.tideline.lifecycle.InMemoryStore;
import dev.tideline.lifecycle.Lifecycle;
import dev.tideline.lifecycle.Outcome;
import dev.tideline.lifecycle.Policies;
import dev.tideline.provider.Readers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one observation costs the lifecycle, its state in memory: hash, decision, and what is written of it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class DecideBenchmark {

    private static final int POSTINGS = 512;

    private final Lifecycle lifecycle = new Lifecycle(Readers.standard(), Policies.standard(), Enricher.NONE);
    private final InMemoryStore store = new InMemoryStore();
    private final List<List<Payload>> revisions = new ArrayList<>();
    private long turn;

    @Setup
    public void open() {
        lifecycle.apply(Samples.crawlStart(), store);
        for (int id = 0; id < POSTINGS; id++) {
            revisions.add(List.of(Samples.payload(id, 0), Samples.payload(id, 1)));
            lifecycle.apply(Samples.observation(id, revisions.get(id).get(0), 1), store);
        }
        turn = POSTINGS;
    }

    @Benchmark
    public Outcome unchangedObservation() {
        return observe(0);
    }

    /** Each posting goes back and forth between two versions. */
    @Benchmark
    public Outcome changedObservation() {
        return observe((int) (turn / POSTINGS % 2));
    }

    private Outcome observe(int revision) {
        int id = (int) (turn % POSTINGS);
        turn++;
        return lifecycle.apply(Samples.observation(id, revisions.get(id).get(revision), turn / POSTINGS), store);
    }
}
