package dev.tideline.benchmarks.micro;

import dev.tideline.capture.Payload;
import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.Posting;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.Readers;
import dev.tideline.provider.UnreadablePayloadException;
import java.util.Map;
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

/** What one posting of 8 KB costs: its hash, its reader, its fingerprint. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PostingBenchmark {

    private final PostingReader reader =
            Readers.standard().forProvider("greenhouse").orElseThrow();
    private final Payload payload = Samples.payload(1, 0);
    private final Posting posting = readPosting();

    @Benchmark
    public byte[] payloadHash() {
        return payload.hash();
    }

    @Benchmark
    public Posting readGreenhouse() throws UnreadablePayloadException {
        return reader.read(payload, Map.of());
    }

    @Benchmark
    public String fingerprint() {
        return Fingerprint.of(posting).contentHash();
    }

    private Posting readPosting() {
        try {
            return reader.read(payload, Map.of());
        } catch (UnreadablePayloadException e) {
            throw new IllegalStateException(e);
        }
    }
}
