package dev.tideline.apps.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.SharedReference;
import dev.tideline.apps.local.LocalStack;
import dev.tideline.apps.local.LocalStackFixture;
import dev.tideline.capture.CaptureEntry;
import dev.tideline.capture.CaptureReader;
import dev.tideline.capture.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Thirteen real boards over three weeks, through the real parts, with a kill in the middle. */
@ExtendWith(LocalStackFixture.class)
class RealHistoryIT {

    private static final int EVENTS = 5_691;

    @TempDir
    Path directory;

    @Test
    void shouldPublishWhatTheCoreDecidesDespiteAKill(LocalStack stack) throws Exception {
        List<Snapshot> history = history();
        Map<String, String> oneMiss = Map.of("lifecycle.misses", "1", "lifecycle.gap", "PT0S");
        Map<String, String> settings = new HashMap<>(Topical.settings(stack, "real", directory.resolve("state")));
        settings.putAll(oneMiss);
        try (Topical topics = new Topical(stack, "real", directory.resolve("state"), oneMiss)) {
            PipelineProcess first = PipelineProcess.start(settings, directory);
            first.awaitTopics(topics);
            topics.load(history);

            first.killInTransaction(topics, EVENTS / 2);

            try (PipelineRunner second = PipelineRunner.start(topics.configuration())) {
                topics.awaitCaughtUp(second);
            }
            Map<String, List<String>> published = topics.publishedEvents();
            assertThat(published.values().stream().mapToInt(List::size).sum()).isEqualTo(EVENTS);
            // Not assertThat(published).isEqualTo(...): a difference would print hundreds of megabytes.
            assertThat(published.equals(topics.expectedEvents())).isTrue();
        }
    }

    private static List<Snapshot> history() throws IOException {
        Path file = SharedReference.require("data/greenhouse-13boards-6h.captures.ndjson.gz");
        List<Snapshot> history = new ArrayList<>();
        try (CaptureReader lines = new CaptureReader(Files.newInputStream(file))) {
            while (lines.hasNext()) {
                if (lines.next() instanceof CaptureEntry.Read read) {
                    history.add(read.snapshot());
                }
            }
        }
        return history;
    }
}
