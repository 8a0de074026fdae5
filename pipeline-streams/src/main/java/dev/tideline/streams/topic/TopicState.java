package dev.tideline.streams.topic;

import java.util.Map;

/**
 * A topic as the broker has it.
 *
 * @param configs every setting by its Kafka name, the broker's defaults included
 */
public record TopicState(String name, int partitions, int replication, Map<String, String> configs) {

    public TopicState {
        configs = Map.copyOf(configs);
    }
}
