package dev.tideline.streams.topic;

import java.util.Map;
import java.util.TreeMap;

/**
 * One topic: its name and what its records are, with the broker's settings for it.
 *
 * @param name with the prefix, if there is one
 * @param key {@code String}, or {@code byte[]} where the key is passed on untouched
 * @param keyedBy what the key says: {@code board_id}, {@code posting_id} and the like; {@code as input} where it is passed
 *     on
 * @param value a generated Avro record, or {@code byte[]} where the value is passed on untouched
 * @param configs the broker's topic settings by their Kafka names, besides the two named ones; times in milliseconds
 */
public record Topic<K, V>(
        String name,
        Class<K> key,
        String keyedBy,
        Class<V> value,
        Cleanup cleanup,
        TimestampType timestamps,
        Map<String, String> configs) {

    public Topic {
        configs = Map.copyOf(configs);
    }

    /** The registry's subject of the value, by TopicNameStrategy. */
    public String valueSubject() {
        return name + "-value";
    }

    /** All settings that the topic is created with. */
    public Map<String, String> allConfigs() {
        Map<String, String> all = new TreeMap<>(configs);
        all.put("cleanup.policy", cleanup.config());
        all.put("message.timestamp.type", timestamps.config());
        return all;
    }
}
