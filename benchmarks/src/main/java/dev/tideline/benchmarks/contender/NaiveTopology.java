package dev.tideline.benchmarks.contender;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tideline.schema.PostingObserved;
import dev.tideline.schema.Snapshot;
import dev.tideline.streams.record.RecordSerdes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * F4: what most teams write first. Parses the stored and the new document, compares the trees, puts the document back with
 * the time of its last sighting, and forwards it if it differs. It does less than ours: nothing is ever closed, no field
 * is normalised or compared by itself, and its output is the bare document.
 */
final class NaiveTopology implements Processor<String, Snapshot, String, byte[]> {

    static final String OUTPUT = "bench.naive";
    private static final String STORE = "documents";

    private final ObjectMapper json = new ObjectMapper();
    private @Nullable ProcessorContext<String, byte[]> context;
    private @Nullable KeyValueStore<String, byte[]> documents;

    static AutoCloseable start(Place place) {
        RecordSerdes serdes = new RecordSerdes(Map.of("schema.registry.url", place.registryUrl()));
        Topology topology = new Topology();
        topology.addSource(
                "input", new StringDeserializer(), serdes.avro(Snapshot.class).deserializer(), place.inputTopic());
        topology.addProcessor("compare", NaiveTopology::new, "input");
        topology.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray()),
                "compare");
        topology.addSink(
                "changed",
                OUTPUT,
                Serdes.String().serializer(),
                Serdes.ByteArray().serializer(),
                "compare");
        AutoCloseable run = StreamsRun.start(place, topology);
        return () -> {
            run.close();
            serdes.close();
        };
    }

    @Override
    public void init(ProcessorContext<String, byte[]> newContext) {
        context = newContext;
        documents = newContext.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, Snapshot> input) {
        if (!(input.value().getBody() instanceof PostingObserved observed)) {
            return;
        }
        KeyValueStore<String, byte[]> store = Objects.requireNonNull(documents);
        byte[] now = observed.getPayload().array();
        String key = input.key() + "|" + observed.getKey();
        byte[] before = store.get(key);
        if (before == null || !parse(before, Long.BYTES).equals(parse(now, 0))) {
            Objects.requireNonNull(context).forward(input.withKey(key).withValue(now));
        }
        store.put(
                key,
                ByteBuffer.allocate(Long.BYTES + now.length)
                        .putLong(input.value().getObservedAt().toEpochMilli())
                        .put(now)
                        .array());
    }

    private JsonNode parse(byte[] document, int from) {
        try {
            return json.readTree(document, from, document.length - from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
