package dev.tideline.streams.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    /** Before you edit: other teams rely on each line, and a running cluster's topics do not follow by themselves. */
    private static final List<String> CATALOGUE = List.of(
            "postings.snapshots String Snapshot {cleanup.policy=delete, compression.type=producer, "
                    + "max.message.bytes=16777216, message.timestamp.type=LogAppendTime, retention.ms=2592000000}",
            "postings.events String PostingEvent {cleanup.policy=delete, compression.type=producer, "
                    + "max.message.bytes=16777216, message.timestamp.type=CreateTime, retention.ms=-1}",
            "postings.current String PostingRecord {cleanup.policy=compact, compression.type=producer, "
                    + "delete.retention.ms=604800000, max.compaction.lag.ms=604800000, max.message.bytes=16777216, "
                    + "message.timestamp.type=CreateTime, min.compaction.lag.ms=3600000}",
            "postings.search String SearchDocument {cleanup.policy=compact, compression.type=producer, "
                    + "delete.retention.ms=604800000, max.compaction.lag.ms=604800000, max.message.bytes=16777216, "
                    + "message.timestamp.type=CreateTime, min.compaction.lag.ms=3600000}",
            "postings.facets String FacetCount {cleanup.policy=compact, compression.type=producer, "
                    + "delete.retention.ms=604800000, max.compaction.lag.ms=604800000, max.message.bytes=16777216, "
                    + "message.timestamp.type=CreateTime, min.compaction.lag.ms=3600000}",
            "postings.changes String PostingChange {cleanup.policy=delete, compression.type=producer, "
                    + "max.message.bytes=16777216, message.timestamp.type=CreateTime, retention.ms=7776000000}",
            "postings.boards String BoardStatus {cleanup.policy=compact, compression.type=producer, "
                    + "delete.retention.ms=604800000, max.compaction.lag.ms=604800000, max.message.bytes=16777216, "
                    + "message.timestamp.type=CreateTime, min.compaction.lag.ms=3600000}",
            "postings.dead-letters byte[] byte[] {cleanup.policy=delete, compression.type=producer, "
                    + "max.message.bytes=16777216, message.timestamp.type=CreateTime, retention.ms=31536000000}");

    @Test
    void shouldDeclareEveryTopicWithAllItsSettings() {
        assertThat(Topics.standard().all()).extracting(TopicsTest::line).isEqualTo(CATALOGUE);
    }

    @Test
    void shouldPutThePrefixBeforeEveryName() {
        assertThat(Topics.withPrefix("staging.").all())
                .extracting(TopicsTest::line)
                .isEqualTo(CATALOGUE.stream().map(line -> "staging." + line).toList());
    }

    @Test
    void shouldNameTheSubjectOfTheValue() {
        assertThat(Topics.withPrefix("x.").events().valueSubject()).isEqualTo("x.postings.events-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/", "ü.", "*"})
    void shouldRefuseAPrefixThatKafkaWouldRefuse(String prefix) {
        assertThatThrownBy(() -> Topics.withPrefix(prefix)).hasMessageContaining("letters, digits");
    }

    /** A replay of the oldest snapshot writes with that snapshot's time: it must not be deleted as it is written. */
    @Test
    void shouldKeepEveryOutputAtLeastAsLongAsTheSnapshots() {
        Topics topics = Topics.standard();
        long snapshots = retention(topics.snapshots());

        assertThat(topics.all())
                .filteredOn(topic -> topic.cleanup() == Cleanup.DELETE)
                .allSatisfy(topic -> assertThat(retention(topic)).isGreaterThanOrEqualTo(snapshots));
    }

    private static long retention(Topic<?, ?> topic) {
        long retention = Long.parseLong(topic.configs().get("retention.ms"));
        return retention < 0 ? Long.MAX_VALUE : retention;
    }

    private static String line(Topic<?, ?> topic) {
        return topic.name() + " " + topic.key().getSimpleName() + " "
                + topic.value().getSimpleName() + " " + topic.allConfigs();
    }
}
