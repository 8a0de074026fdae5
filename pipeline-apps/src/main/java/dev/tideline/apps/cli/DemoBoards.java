package dev.tideline.apps.cli;

import dev.tideline.apps.config.Configuration;
import dev.tideline.capture.CaptureEntry;
import dev.tideline.capture.CaptureReader;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import dev.tideline.lifecycle.InMemoryStore;
import dev.tideline.lifecycle.Input;
import dev.tideline.lifecycle.Lifecycle;
import dev.tideline.lifecycle.Outcome;
import dev.tideline.provider.Readers;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The invented boards of the demo: three providers, six crawls each, and what must come of them. */
final class DemoBoards {

    private static final List<String> PROVIDERS = List.of("greenhouse", "lever", "ashby");

    private final List<Snapshot> snapshots;

    private DemoBoards(List<Snapshot> snapshots) {
        this.snapshots = List.copyOf(snapshots);
    }

    /** All boards' captures in the order in which they were observed. */
    static DemoBoards load() throws IOException {
        List<Snapshot> snapshots = new ArrayList<>();
        for (String provider : PROVIDERS) {
            String file = "/demo/" + provider + ".captures.ndjson";
            InputStream resource = DemoBoards.class.getResourceAsStream(file);
            if (resource == null) {
                throw new IOException(file + " is missing from the jar");
            }
            try (CaptureReader lines = new CaptureReader(resource)) {
                while (lines.hasNext()) {
                    CaptureEntry entry = lines.next();
                    if (!(entry instanceof CaptureEntry.Read read)) {
                        throw new IOException(file + ":" + entry.line() + " is no snapshot");
                    }
                    snapshots.add(read.snapshot());
                }
            }
        }
        snapshots.sort(Comparator.comparing(Snapshot::observedAt));
        return new DemoBoards(snapshots);
    }

    List<Snapshot> snapshots() {
        return snapshots;
    }

    /** The records of one crawl after the other. */
    List<List<Snapshot>> crawls() {
        List<List<Snapshot>> crawls = new ArrayList<>();
        List<Snapshot> crawl = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            crawl.add(snapshot);
            if (snapshot.body() instanceof CrawlFinished) {
                crawls.add(crawl);
                crawl = new ArrayList<>();
            }
        }
        return crawls;
    }

    /** What the core alone makes of them: the running parts must say the same. */
    List<Outcome.Output> rehearse(Configuration configuration) {
        Lifecycle lifecycle =
                new Lifecycle(Readers.standard(), configuration.lifecyclePolicies(), configuration.enricher());
        InMemoryStore store = new InMemoryStore();
        List<Outcome.Output> outputs = new ArrayList<>();
        long line = 0;
        for (Snapshot snapshot : snapshots) {
            Position position = new Position("demo", 0, ++line);
            outputs.addAll(lifecycle
                    .apply(new Input(snapshot, position, snapshot.observedAt()), store)
                    .outputs());
        }
        return outputs;
    }
}
