package dev.tideline.streams.pipeline;

import dev.tideline.enrichment.Enricher;
import dev.tideline.lifecycle.Lifecycle;
import dev.tideline.lifecycle.Policies;
import dev.tideline.provider.Readers;
import dev.tideline.streams.facet.FacetTopology;
import dev.tideline.streams.record.RecordSerdes;
import dev.tideline.streams.store.LifecycleStores;
import dev.tideline.streams.topic.Topic;
import dev.tideline.streams.topic.Topics;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * The whole pipeline: one sub-topology from snapshot to event, without a repartition. A board's records share a
 * partition, so opening, missing and closing are local and in order. {@link FacetTopology} counts what it publishes.
 */
public final class PipelineTopology {

    static final String SOURCE = "snapshots";
    static final String LIFECYCLE = "lifecycle";

    private final Topics topics;
    private final RecordSerdes serdes;
    private final Readers readers;
    private final Map<String, String> policies;
    private final Enricher enricher;

    /**
     * Wires the core to the topics.
     *
     * @param policies settings of {@link Policies}
     * @param enricher shared by all tasks
     */
    public PipelineTopology(
            Topics topics, RecordSerdes serdes, Readers readers, Map<String, String> policies, Enricher enricher) {
        this.topics = topics;
        this.serdes = serdes;
        this.readers = readers;
        this.policies = Map.copyOf(policies);
        this.enricher = enricher;
    }

    /** Snapshots through the lifecycle into events, current, search, changes, boards and dead letters; search into facets. */
    public Topology build() {
        Topology topology = FacetTopology.of(topics, serdes);
        topology.addSource(
                SOURCE,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topics.snapshots().name());
        topology.addProcessor(LIFECYCLE, processors(), SOURCE);
        LifecycleStores.builders().forEach(store -> topology.addStateStore(store, LIFECYCLE));
        sink(topology, Outlets.EVENTS, topics.events());
        sink(topology, Outlets.CURRENT, topics.current());
        sink(topology, Outlets.SEARCH, topics.search());
        sink(topology, Outlets.CHANGES, topics.changes());
        sink(topology, Outlets.BOARD_STATUS, topics.boards());
        sink(topology, Outlets.DEAD_LETTERS, topics.deadLetters());
        return topology;
    }

    private ProcessorSupplier<byte[], byte[], Object, Object> processors() {
        return () -> new LifecycleProcessor(
                new SnapshotDecoder(topics.snapshots(), serdes),
                new Lifecycle(readers, new Policies(policies), enricher));
    }

    private <K, V> void sink(Topology topology, String name, Topic<K, V> topic) {
        topology.addSink(
                name,
                topic.name(),
                serdes.key(topic).serializer(),
                serdes.value(topic).serializer(),
                LIFECYCLE);
    }
}
