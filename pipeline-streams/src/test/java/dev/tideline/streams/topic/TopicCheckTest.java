package dev.tideline.streams.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopicCheckTest {

    private static final Topic<?, ?> SNAPSHOTS = Topics.standard().snapshots();

    @Test
    void shouldAcceptATopicAsItWasCreated() {
        assertThat(check(Map.of())).isEmpty();
    }

    @Test
    void shouldLeaveRetentionToTheOperator() {
        assertThat(check(Map.of("retention.ms", "1000"))).isEmpty();
    }

    @Test
    void shouldNameAMissingTopic() {
        assertThat(TopicCheck.mismatches(List.of(SNAPSHOTS), Map.of()))
                .singleElement()
                .asString()
                .startsWith("topic postings.snapshots is missing");
    }

    @Test
    void shouldNameAWrongCleanupPolicyAndTheWayOut() {
        assertThat(check(Map.of("cleanup.policy", "compact")))
                .singleElement()
                .asString()
                .contains("postings.snapshots has cleanup.policy=compact but needs delete")
                .contains("--add-config cleanup.policy=delete");
    }

    @Test
    void shouldNameAWrongTimestampType() {
        assertThat(check(Map.of("message.timestamp.type", "CreateTime")))
                .singleElement()
                .asString()
                .contains("message.timestamp.type=CreateTime but needs LogAppendTime");
    }

    @Test
    void shouldNameALimitThatIsTooSmallAndAcceptALargerOne() {
        assertThat(check(Map.of("max.message.bytes", "1048588")))
                .singleElement()
                .asString()
                .contains("needs 16777216");
        assertThat(check(Map.of("max.message.bytes", "33554432"))).isEmpty();
    }

    private static List<String> check(Map<String, String> differing) {
        Map<String, String> configs = new TreeMap<>(SNAPSHOTS.allConfigs());
        configs.putAll(differing);
        TopicState state = new TopicState(SNAPSHOTS.name(), 6, 1, configs);
        return TopicCheck.mismatches(List.of(SNAPSHOTS), Map.of(SNAPSHOTS.name(), state));
    }
}
