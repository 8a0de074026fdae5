package dev.tideline.streams.store;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores of the lifecycle, by how often they are touched. A record cache pays only where keys repeat within a
 * commit: that is why boards and bits have one, and heads and contents have none.
 */
public final class LifecycleStores {

    static final String HEADS = "heads";
    static final String CONTENTS = "contents";
    static final String BOARDS = "boards";
    static final String SEEN = "seen";
    static final String ROWS = "rows";
    static final String DEPARTURES = "departures";
    static final String ROLES = "roles";

    /** Compacted soon and in small segments, so that what a restore reads follows the live keys, not their history. */
    public static final Map<String, String> CHANGELOG = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.SEGMENT_BYTES_CONFIG, String.valueOf(32 << 20),
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.1",
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, String.valueOf(3_600_000),
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(16 << 20));

    private LifecycleStores() {}

    /** The names of all stores. */
    public static List<String> names() {
        return List.of(HEADS, CONTENTS, BOARDS, SEEN, ROWS, DEPARTURES, ROLES);
    }

    public static List<StoreBuilder<KeyValueStore<Bytes, byte[]>>> builders() {
        return List.of(
                store(HEADS).withCachingDisabled(),
                store(CONTENTS).withCachingDisabled(),
                store(BOARDS).withCachingEnabled(),
                store(SEEN).withCachingEnabled(),
                store(ROWS).withCachingDisabled(),
                store(DEPARTURES).withCachingDisabled(),
                store(ROLES).withCachingDisabled());
    }

    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(CHANGELOG);
    }
}
