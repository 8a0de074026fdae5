package dev.tideline.streams.facet;

import dev.tideline.streams.record.RecordSerdes;
import dev.tideline.streams.store.LifecycleStores;
import dev.tideline.streams.topic.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * From {@code postings.search} to {@code postings.facets}: what is counted is what search shows. An employer may have
 * boards in several partitions, so the changes are repartitioned by facet before they are summed; the sums' cache lets
 * one record a facet out at each commit.
 */
public final class FacetTopology {

    private static final String COUNTS = "facet-counts";

    private FacetTopology() {}

    /** The two sub-topologies, of which the first needs the second's repartition topic. */
    public static Topology of(Topics topics, RecordSerdes serdes) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(FacetMembership.STORE), Serdes.String(), Serdes.String())
                .withLoggingEnabled(LifecycleStores.CHANGELOG));
        builder.stream(
                        topics.search().name(),
                        Consumed.with(serdes.key(topics.search()), serdes.value(topics.search()))
                                .withName("search-documents"))
                .process(FacetMembership::new, Named.as("facet-membership"), FacetMembership.STORE)
                .groupByKey(Grouped.with("facet-changes", Serdes.String(), Serdes.Long()))
                .aggregate(
                        () -> 0L,
                        (key, change, count) -> count + change == 0 ? null : Long.valueOf(count + change),
                        Named.as("facet-sum"),
                        Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as(COUNTS)
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.Long())
                                .withLoggingEnabled(LifecycleStores.CHANGELOG))
                .toStream(Named.as("facet-sums"))
                .map(
                        (key, count) -> {
                            Facet facet = Facet.parse(key);
                            return KeyValue.pair(facet.key(), facet.counted(count));
                        },
                        Named.as("facet-records"))
                .to(
                        topics.facets().name(),
                        Produced.with(serdes.key(topics.facets()), serdes.value(topics.facets()))
                                .withName("facets"));
        return builder.build();
    }
}
