package dev.tideline.streams.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is wrong with topics as a broker has them, each in a sentence with its way out. */
final class TopicCheck {

    private TopicCheck() {}

    static List<String> mismatches(Collection<Topic<?, ?>> topics, Map<String, TopicState> states) {
        List<String> mismatches = new ArrayList<>();
        for (Topic<?, ?> topic : topics) {
            TopicState state = states.get(topic.name());
            if (state == null) {
                mismatches.add(
                        "topic " + topic.name() + " is missing: create it, or let tideline create missing topics");
            } else {
                mustEqual(topic, state, "cleanup.policy", mismatches);
                mustEqual(topic, state, "message.timestamp.type", mismatches);
                mustHoldLargestRecord(topic, state, mismatches);
            }
        }
        return mismatches;
    }

    private static void mustEqual(Topic<?, ?> topic, TopicState state, String setting, List<String> mismatches) {
        String wanted = topic.allConfigs().getOrDefault(setting, "");
        String actual = state.configs().getOrDefault(setting, "unset");
        if (!actual.equals(wanted)) {
            mismatches.add(mismatch(topic, setting, actual, wanted));
        }
    }

    private static void mustHoldLargestRecord(Topic<?, ?> topic, TopicState state, List<String> mismatches) {
        String setting = "max.message.bytes";
        String actual = state.configs().getOrDefault(setting, "0");
        if (Long.parseLong(actual) < Topics.MAX_RECORD_BYTES) {
            mismatches.add(mismatch(topic, setting, actual, Integer.toString(Topics.MAX_RECORD_BYTES)));
        }
    }

    private static String mismatch(Topic<?, ?> topic, String setting, String actual, String wanted) {
        return "topic " + topic.name() + " has " + setting + "=" + actual + " but needs " + wanted
                + ": if the topic is ours, run kafka-configs.sh --alter --entity-type topics --entity-name "
                + topic.name()
                + " --add-config " + setting + "=" + wanted + "; else choose another topic prefix";
    }
}
