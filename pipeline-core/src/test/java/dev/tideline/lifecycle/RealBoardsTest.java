package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tideline.SharedReference;
import dev.tideline.capture.CaptureEntry;
import dev.tideline.capture.CaptureReader;
import dev.tideline.capture.Position;
import dev.tideline.diff.FieldChange;
import dev.tideline.enrichment.Enricher;
import dev.tideline.provider.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Thirteen real boards, every six hours for three weeks, with one miss closing (R8 with N = 1, no gap) and no guards.
 *
 * <p>Agrees with the count of the source to the last posting: 4,208 opened (3,137 of them baseline), 1,020 closed, 112
 * reopened, 344 changes of title, location, departments or offices, each an update. Of the 115 changes of other fields
 * 7 are updates (R5: employment and workplace type, which this provider keeps in its metadata), and 108 are none
 * (metadata that no reader reads, education): with the 7,681 moves of volatile fields alone that makes 7,789. Changes
 * that a reopening brings along stand in its event and are no updates (R14).
 */
class RealBoardsTest {

    private static final String FILE = "data/greenhouse-13boards-6h.captures.ndjson.gz";
    private static final Set<String> MUST_UPDATE = Set.of("title", "locations", "departments", "offices");
    private static final Set<String> MAY_UPDATE = Set.of("employment", "workplace_type");

    private final Map<Disposition, Integer> dispositions = new EnumMap<>(Disposition.class);
    private final Map<EventType, Integer> events = new EnumMap<>(EventType.class);
    private final Map<String, BoardStatus> boards = new HashMap<>();
    private final Map<String, Integer> stock = new HashMap<>();
    private final Set<String> updatedPaths = new TreeSet<>();
    private final Map<CrawlVerdict, Integer> verdicts = new EnumMap<>(CrawlVerdict.class);
    private int corrections;
    private int baseline;
    private int requiredUpdates;

    @Test
    void shouldTellOfThirteenBoardsWhatTheirSourceCounted() throws IOException {
        Map<String, String> policy = new HashMap<>(Story.UNGUARDED);
        policy.putAll(Map.of("lifecycle.misses", "1", "lifecycle.gap", "PT0S"));

        read(policy);

        assertThat(events)
                .containsExactly(
                        entry(EventType.OPENED, 4_208),
                        entry(EventType.UPDATED, 344 + 7),
                        entry(EventType.CLOSED, 1_020),
                        entry(EventType.REOPENED, 112));
        assertThat(baseline).isEqualTo(3_137);
        assertThat(requiredUpdates).isEqualTo(344);
        updatedPaths.removeAll(MUST_UPDATE);
        assertThat(updatedPaths).isEqualTo(MAY_UPDATE);
        assertThat(dispositions)
                .containsEntry(Disposition.VOLATILE_ONLY, 7_681 + 115 - 7)
                .containsEntry(Disposition.CRAWL_FINISHED, 822)
                .doesNotContainKeys(Disposition.UNREADABLE, Disposition.STALE, Disposition.DUPLICATE);
        assertThat(boards).hasSize(13).allSatisfy((board, status) -> {
            assertThat(status.openPostings()).isEqualTo(stock.get(board));
            assertThat(status.missingPostings()).isZero();
        });
    }

    /**
     * The default policy: two misses an hour apart, and every guard. None fires in three weeks. Of the postings that missed
     * just one crawl 14 came back and 16 had no other crawl yet, so that 30 closes and 14 reopenings are none; 3 changes
     * that these brought along are updates.
     */
    @Test
    void shouldTellLessUnderTheDefaultPolicy() throws IOException {
        read(Map.of());

        assertThat(events)
                .containsExactly(
                        entry(EventType.OPENED, 4_208),
                        entry(EventType.UPDATED, 344 + 7 + 3),
                        entry(EventType.CLOSED, 1_020 - 30),
                        entry(EventType.REOPENED, 112 - 14));
        assertThat(corrections).isEqualTo(25);
        assertThat(dispositions).doesNotContainKey(Disposition.OSCILLATING);
        assertThat(verdicts).containsExactly(entry(CrawlVerdict.COUNTED, 822));
        assertThat(boards.values().stream()
                        .mapToInt(BoardStatus::missingPostings)
                        .sum())
                .isEqualTo(16);
    }

    /** R16: four observations go back within the week to what was shown before; by default each is told. */
    @Test
    void shouldDampChangesThatWereTakenBackOnlyWhereAsked() throws IOException {
        read(Map.of("lifecycle.oscillating-returns", "0"));

        assertThat(events).contains(entry(EventType.UPDATED, 344 + 7 + 3 - 3));
        assertThat(dispositions).containsEntry(Disposition.OSCILLATING, 4);
    }

    private void read(Map<String, String> policy) throws IOException {
        Lifecycle lifecycle = new Lifecycle(Readers.standard(), new Policies(policy), Enricher.NONE);
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
            BoardStatus status = stands.status();
            boards.put(status.boardId(), status);
            verdicts.merge(status.recentCrawls().get(0).verdict(), 1, Integer::sum);
        }
    }

    private void count(PostingEvent event) {
        events.merge(event.type(), 1, Integer::sum);
        int flow = switch (event.type()) {
            case OPENED, REOPENED -> 1;
            case UPDATED -> 0;
            case CLOSED -> -1;
        };
        stock.merge(event.boardId(), flow, Integer::sum);
        baseline += event.baseline() ? 1 : 0;
        corrections += event.reopenKind() == ReopenKind.CORRECTION ? 1 : 0;
        if (event.type() == EventType.UPDATED) {
            List<String> paths = event.changes().stream().map(FieldChange::path).toList();
            updatedPaths.addAll(paths);
            requiredUpdates += paths.stream().anyMatch(MUST_UPDATE::contains) ? 1 : 0;
        }
    }
}
