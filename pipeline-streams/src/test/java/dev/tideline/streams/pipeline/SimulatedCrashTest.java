package dev.tideline.streams.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.enrichment.Enricher;
import dev.tideline.capture.Position;
import dev.tideline.lifecycle.InMemoryStore;
import dev.tideline.lifecycle.Input;
import dev.tideline.lifecycle.Lifecycle;
import dev.tideline.lifecycle.Outcome.Output;
import dev.tideline.lifecycle.Policies;
import dev.tideline.lifecycle.PostingChange;
import dev.tideline.provider.Readers;
import dev.tideline.simulation.Faults;
import dev.tideline.simulation.World;
import dev.tideline.simulation.WorldSettings;
import dev.tideline.streams.record.AvroMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Simulated worlds through the whole topology, which crashes now and then: the process and its disk are lost, the changelogs
 * stay, and a new one restores its stores from them. What it publishes is what the core alone decides.
 *
 * <p>The test driver commits after each record, so a crash here falls between two transactions; inside one the broker
 * aborts it, which only a real broker can show. A new driver counts offsets from 0, and so do the core's positions here.
 */
class SimulatedCrashTest {

    private static final int CRASHES = 6;

    @TempDir
    Path directory;

    private final AvroMapper avro = new AvroMapper();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldPublishWhatTheCoreDecidesWhateverCrashes(long seed) {
        List<List<Input>> lives = lives(seed);

        Published published = run(lives, true);

        assertThat(lives).hasSize(CRASHES + 1);
        assertThat(published).isEqualTo(decided(lives));
    }

    /** The crashes are real: without the changelogs everything known is lost. */
    @Test
    void shouldPublishSomethingElseIfTheChangelogsWereLostToo() {
        List<List<Input>> lives = lives(1);

        Published published = run(lives, false);

        assertThat(published.events()).isNotEqualTo(decided(lives).events());
    }

    private record Published(
            List<IndexedRecord> events,
            List<IndexedRecord> current,
            List<IndexedRecord> changes,
            List<IndexedRecord> boards) {

        static Published nothing() {
            return new Published(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** A world's inputs, cut where a crash happens. */
    private static List<List<Input>> lives(long seed) {
        List<Input> inputs =
                new World(new WorldSettings(seed, 2, 14, 12, Faults.all().times(3))).rest();
        Random random = new Random(seed);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, inputs.size()));
        while (cuts.size() < CRASHES + 2) {
            cuts.add(random.nextInt(inputs.size()));
        }
        List<Integer> places = List.copyOf(cuts);
        List<List<Input>> lives = new ArrayList<>();
        for (int i = 1; i < places.size(); i++) {
            lives.add(inputs.subList(places.get(i - 1), places.get(i)));
        }
        return lives;
    }

    private Published run(List<List<Input>> lives, boolean restores) {
        Published published = Published.nothing();
        Map<String, Map<Bytes, byte[]>> kept = new HashMap<>();
        for (int number = 0; number < lives.size(); number++) {
            List<Input> life = lives.get(number);
            try (PipelineFixture pipeline = new PipelineFixture(directory.resolve("disk" + number), Map.of())) {
                if (restores) {
                    kept.forEach(pipeline::restore);
                }
                for (Input input : life) {
                    pipeline.feed(input.snapshot().board().id(), pipeline.encode(input.snapshot()), input.recordedAt());
                }
                pipeline.events().forEach(event -> published.events().add(event.value()));
                pipeline.current().forEach(posting -> published.current().add(posting.value()));
                pipeline.changes().forEach(change -> published.changes().add(change.value()));
                pipeline.boards().forEach(board -> published.boards().add(board.value()));
                pipeline.changelogs().forEach((store, records) -> keep(kept, store, records));
            }
        }
        return published;
    }

    /** What compaction leaves of a changelog. */
    private static void keep(
            Map<String, Map<Bytes, byte[]>> kept, String store, List<TestRecord<Bytes, byte[]>> records) {
        Map<Bytes, byte[]> content = kept.computeIfAbsent(store, absent -> new LinkedHashMap<>());
        for (TestRecord<Bytes, byte[]> record : records) {
            if (record.value() == null) {
                content.remove(record.key());
            } else {
                content.put(record.key(), record.value());
            }
        }
    }

    private Published decided(List<List<Input>> lives) {
        Lifecycle lifecycle = new Lifecycle(Readers.standard(), Policies.standard(), Enricher.NONE);
        InMemoryStore store = new InMemoryStore();
        Published published = Published.nothing();
        for (List<Input> life : lives) {
            for (int offset = 0; offset < life.size(); offset++) {
                Input input = life.get(offset);
                Position position = new Position("postings.snapshots", 0, offset);
                lifecycle
                        .apply(new Input(input.snapshot(), position, input.recordedAt()), store)
                        .outputs()
                        .forEach(output -> decide(output, published));
            }
        }
        return published;
    }

    private void decide(Output output, Published published) {
        if (output instanceof Output.Happened happened) {
            published.events().add(avro.toAvro(happened.event()));
            published.current().add(avro.toAvro(happened.event().after()));
            PostingChange.of(happened.event())
                    .forEach(change -> published.changes().add(avro.toAvro(change)));
        } else if (output instanceof Output.Stands stands) {
            published.current().add(avro.toAvro(stands.posting()));
        } else if (output instanceof Output.BoardStands board) {
            published.boards().add(avro.toAvro(board.status()));
        }
    }
}
