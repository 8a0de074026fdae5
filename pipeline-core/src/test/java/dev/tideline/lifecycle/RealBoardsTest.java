package dev.tideline.lifecycle;

import dev.tideline.SharedReference;
import dev.tideline.capture.CaptureEntry;
import dev.tideline.capture.CaptureReader;
import dev.tideline.capture.Position;
import dev.tideline.diff.FieldChange;
import dev.tideline.provider.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Thirteen real boards, every six hours for three weeks, with one miss closing. */
class RealBoardsTest {

    private static final String FILE = "data/greenhouse-13boards-6h.captures.ndjson.gz";
    private static final Set<String> MUST_UPDATE = Set.of("title", "locations", "departments", "offices");

    private final Map<EventType, Integer> events = new EnumMap<>(EventType.class);
    private final Map<Disposition, Integer> dispositions = new EnumMap<>(Disposition.class);
    private final Map<String, Integer> changedPaths = new TreeMap<>();
    private final Map<String, BoardStatus> boards = new HashMap<>();
    private final Map<String, Integer> stock = new HashMap<>();
    private int materialUpdates;
    private int materialReopens;
    private int baseline;

    @Test
    void shouldTellOfThirteenBoardsWhatTheirSourceCounted() throws IOException {
        read();

        System.out.println(events + " " + dispositions + " " + changedPaths + " m=" + materialUpdates + " r="
                + materialReopens + " b=" + baseline);
    }

    private void read() throws IOException {
        Lifecycle lifecycle = new Lifecycle(
                Readers.standard(), new Policies(Map.of("lifecycle.misses", "1", "lifecycle.gap", "PT0S")));
        InMemoryStore store = new InMemoryStore();
        try (CaptureReader captures = new CaptureReader(Files.newInputStream(SharedReference.require(FILE)))) {
            long line = 0;
            while (captures.hasNext()) {
                CaptureEntry.Read entry = (CaptureEntry.Read) captures.next();
                Outcome outcome = lifecycle.apply(
                        new Input(
                                entry.snapshot(),
                                new Position(FILE, 0, line++),
                                entry.snapshot().observedAt()),
                        store);
                dispositions.merge(outcome.disposition(), 1, Integer::sum);
                outcome.outputs().forEach(this::count);
            }
        }
    }

    private void count(Outcome.Output output) {
        if (output instanceof Outcome.Output.Happened happened) {
            count(happened.event());
        } else if (output instanceof Outcome.Output.BoardStands stands) {
            boards.put(stands.status().boardId(), stands.status());
        }
    }

    private void count(PostingEvent event) {
        events.merge(event.type(), 1, Integer::sum);
        event.changes().forEach(change -> changedPaths.merge(event.type() + " " + change.path(), 1, Integer::sum));
        boolean material = event.changes().stream().map(FieldChange::path).anyMatch(MUST_UPDATE::contains);
        switch (event.type()) {
            case OPENED -> {
                baseline += event.baseline() ? 1 : 0;
                stock.merge(event.boardId(), 1, Integer::sum);
            }
            case UPDATED -> materialUpdates += material ? 1 : 0;
            case REOPENED -> {
                materialReopens += material ? 1 : 0;
                stock.merge(event.boardId(), 1, Integer::sum);
            }
            case CLOSED -> stock.merge(event.boardId(), -1, Integer::sum);
        }
    }
}
