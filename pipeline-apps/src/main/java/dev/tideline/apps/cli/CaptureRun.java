package dev.tideline.apps.cli;

import dev.tideline.apps.config.Configuration;
import dev.tideline.capture.CaptureEntry;
import dev.tideline.capture.CaptureReader;
import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import dev.tideline.lifecycle.InMemoryStore;
import dev.tideline.lifecycle.Input;
import dev.tideline.lifecycle.Lifecycle;
import dev.tideline.lifecycle.Outcome;
import dev.tideline.provider.Readers;
import java.io.IOException;
import java.util.List;

/** A history of capture files, run through the rules over memory: each record counts as recorded when it was observed. */
final class CaptureRun {

    private final Shell shell;
    private final Lifecycle lifecycle;
    private final InMemoryStore store = new InMemoryStore();

    CaptureRun(Shell shell, Configuration configuration) {
        this.shell = shell;
        this.lifecycle = new Lifecycle(Readers.standard(), configuration.lifecyclePolicies(), configuration.enricher());
    }

    /** Hears what came of each line. */
    interface Listener {

        void applied(Snapshot snapshot, Position position, Outcome outcome) throws IOException;

        /** The line is no snapshot. */
        void unreadable(CaptureEntry.Unreadable line, Position position) throws IOException;
    }

    /** Runs the files in their order, after a look whether all are there. */
    void over(List<String> files, Listener listener) throws IOException {
        CaptureFiles.check(files);
        try (Progress progress = new Progress(shell, "lines")) {
            for (String file : files) {
                over(file, listener, progress);
            }
        }
    }

    private void over(String file, Listener listener, Progress progress) throws IOException {
        String name = CaptureFiles.name(file);
        try (CaptureReader lines = CaptureFiles.open(shell, file)) {
            while (lines.hasNext()) {
                CaptureEntry entry = lines.next();
                Position position = new Position(name, 0, entry.line());
                if (entry instanceof CaptureEntry.Read read) {
                    Snapshot snapshot = read.snapshot();
                    Outcome outcome = lifecycle.apply(new Input(snapshot, position, snapshot.observedAt()), store);
                    listener.applied(snapshot, position, outcome);
                } else if (entry instanceof CaptureEntry.Unreadable bad) {
                    if (bad.board() != null) {
                        lifecycle.lost(bad.board(), store);
                    }
                    listener.unreadable(bad, position);
                }
                progress.advance();
            }
        }
    }
}
