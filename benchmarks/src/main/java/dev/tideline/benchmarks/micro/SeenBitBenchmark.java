package dev.tideline.benchmarks.micro;

import dev.tideline.lifecycle.SeenChunk;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What setting the bit of an unchanged observation costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SeenBitBenchmark {

    private final Instant at = Instant.parse("2026-01-05T12:00:00Z");
    private SeenChunk chunk = SeenChunk.mark(null, 0, at);
    private int ordinal;

    @Benchmark
    public SeenChunk mark() {
        ordinal = (ordinal + 1) % SeenChunk.SIZE;
        if (ordinal == 0) {
            chunk = SeenChunk.mark(null, 0, at);
        }
        chunk = SeenChunk.mark(chunk, ordinal, at);
        return chunk;
    }
}
