package dev.tideline.streams.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.enrichment.Enricher;
import dev.tideline.provider.Readers;
import dev.tideline.schema.EventType;
import dev.tideline.streams.record.RecordSerdes;
import dev.tideline.streams.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTopologyTest {

    private static final String BOARD = "greenhouse|quillworks";

    @TempDir
    Path directory;

    private PipelineFixture pipeline;

    @BeforeEach
    void start() {
        pipeline = new PipelineFixture(
                directory, Map.of("lifecycle.misses", "1", "lifecycle.gap", "PT0S", "lifecycle.empty-crawls", "1"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    /**
     * Before you change the golden file, weigh this: a renamed store or sub-topology loses its changelog, so the
     * pipeline forgets what it knows and opens every posting anew. Such a change needs a new application id and a
     * replay.
     */
    @Test
    void shouldHaveTheTopologyOfTheGoldenFile() throws IOException {
        try (RecordSerdes serdes = new RecordSerdes(Map.of("schema.registry.url", "mock://golden"))) {
            PipelineTopology topology = new PipelineTopology(Topics.standard(), serdes, Readers.standard(), Map.of(), Enricher.NONE);

            assertThat(topology.build().describe().toString()).isEqualTo(resource("topology.txt"));
        }
    }

    @Test
    void shouldPublishALifeFromOpeningToReopening() {
        pipeline.feed(crawl(1, "Clock Tuner"));
        pipeline.feed(crawl(2, "Senior Clock Tuner"));
        pipeline.feed(crawl(3));
        pipeline.feed(crawl(4, "Senior Clock Tuner"));

        var events = pipeline.events();

        assertThat(events)
                .extracting(event -> event.value().getType())
                .containsExactly(EventType.opened, EventType.updated, EventType.closed, EventType.reopened);
        assertThat(events).extracting(event -> event.value().getVersion()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events)
                .extracting(TestRecord::key)
                .containsOnly(events.get(0).value().getPostingId());
    }

    @Test
    void shouldKeepCurrentAtTheVersionOfTheLastEvent() {
        pipeline.feed(crawl(1, "Clock Tuner"));
        pipeline.feed(crawl(2, "Senior Clock Tuner"));

        var current = pipeline.current();

        assertThat(current).extracting(posting -> posting.value().getVersion()).containsExactly(1L, 2L);
        assertThat(current.get(1).value().getTitle()).isEqualTo("Senior Clock Tuner");
    }

    @Test
    void shouldPublishOneChangeAField() {
        pipeline.feed(crawl(1, "Clock Tuner"));
        pipeline.feed(crawl(2, "Senior Clock Tuner"));

        var changes = pipeline.changes();

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).value().getPath()).isEqualTo("title");
        assertThat(changes.get(0).value().getOldValue()).isEqualTo("Clock Tuner");
        assertThat(changes.get(0).value().getNewValue()).isEqualTo("Senior Clock Tuner");
    }

    @Test
    void shouldCarryCloudEventsHeaders() {
        pipeline.feed(crawl(1, "Clock Tuner"));

        var event = pipeline.events().get(0);

        assertThat(text(event.headers(), "ce_specversion")).isEqualTo("1.0");
        assertThat(text(event.headers(), "ce_id")).isEqualTo(event.value().getEventId());
        assertThat(text(event.headers(), "ce_source")).isEqualTo("/tideline/boards/greenhouse%7Cquillworks");
        assertThat(text(event.headers(), "ce_type")).isEqualTo("dev.tideline.posting.opened");
        assertThat(text(event.headers(), "ce_subject")).isEqualTo(event.value().getPostingId());
        assertThat(text(event.headers(), "ce_time")).isEqualTo("2026-03-01T08:00:01Z");
        assertThat(text(event.headers(), "ce_sequence")).isEqualTo("1");
    }

    @Test
    void shouldPublishHowTheBoardStandsAtEachCrawlsEnd() {
        pipeline.feed(crawl(1, "Clock Tuner"));
        pipeline.feed(started(2), finished(2, "failed", 0));

        var boards = pipeline.boards();

        assertThat(boards).extracting(TestRecord::key).containsOnly(BOARD);
        assertThat(boards.get(1).value().getOpenPostings()).isEqualTo(1);
        assertThat(boards.get(1).value().getRecentCrawls().get(0).getCounted()).isFalse();
        assertThat(boards.get(1).value().getRecentCrawls().get(0).getNotCounted())
                .containsExactly("outcome is not complete");
    }

    @Test
    void shouldStampEveryOutputWithTheTimeOfItsInput() {
        pipeline.feed(crawl(1, "Clock Tuner"));

        assertThat(pipeline.events().get(0).getRecordTime()).isEqualTo(Instant.parse("2026-03-01T08:00:01Z"));
        assertThat(pipeline.boards().get(0).getRecordTime()).isEqualTo(Instant.parse("2026-03-01T08:00:02Z"));
    }

    @Test
    void shouldSendBytesThatAreNoSnapshotToTheDeadLettersUntouched() {
        byte[] garbage = {7, 1, 2, 3};

        pipeline.feed(BOARD, garbage, Instant.parse("2026-03-01T08:00:00Z"));

        var letters = pipeline.deadLetters();
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).value()).isEqualTo(garbage);
        assertThat(new String(letters.get(0).key(), StandardCharsets.UTF_8)).isEqualTo(BOARD);
        assertThat(text(letters.get(0).headers(), DeadLetterHeaders.STAGE)).isEqualTo("decode");
        assertThat(text(letters.get(0).headers(), DeadLetterHeaders.REASON)).contains("magic byte");
        assertThat(text(letters.get(0).headers(), DeadLetterHeaders.TOPIC)).isEqualTo("postings.snapshots");
        assertThat(text(letters.get(0).headers(), DeadLetterHeaders.PARTITION)).isEqualTo("0");
        assertThat(text(letters.get(0).headers(), DeadLetterHeaders.OFFSET)).isEqualTo("0");
    }

    @Test
    void shouldSendRecordsWithoutKeyOrValueToTheDeadLetters() {
        byte[] snapshot = pipeline.encode(PipelineFixture.snapshot(started(1)));

        pipeline.feed(null, snapshot, Instant.EPOCH);
        pipeline.feed(BOARD, null, Instant.EPOCH);
        pipeline.feed("greenhouse|another", snapshot, Instant.EPOCH);

        assertThat(pipeline.deadLetters())
                .extracting(letter -> text(letter.headers(), DeadLetterHeaders.REASON))
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("no board id"),
                        reason -> assertThat(reason).contains("no value"),
                        reason -> assertThat(reason).contains("greenhouse|another", BOARD));
    }

    @Test
    void shouldCountTheKeyOfAnUnreadablePayloadAsSeen() {
        pipeline.feed(crawl(1, "Clock Tuner"));

        pipeline.feed(started(2), """
                {"type":"posting_observed","provider":"greenhouse","board":"quillworks","crawl_id":"c2","observed_at":"2026-03-02T08:00:01Z","key":"71","payload":"<html>"}""", finished(2, "complete", 1));

        assertThat(pipeline.events()).hasSize(1);
        var letter = pipeline.deadLetters().get(0);
        assertThat(text(letter.headers(), DeadLetterHeaders.STAGE)).isEqualTo("read");
    }

    @Test
    void shouldSendAPayloadOverTheLimitToTheDeadLettersAndCountItsKeyAsSeen() {
        pipeline.feed(crawl(1, "Clock Tuner"));

        pipeline.feed(started(2), observed(2, "x".repeat(1 << 20)), finished(2, "complete", 1));

        assertThat(pipeline.events()).hasSize(1);
        assertThat(text(pipeline.deadLetters().get(0).headers(), DeadLetterHeaders.REASON))
                .contains("lifecycle.max-payload");
    }

    @Test
    void shouldNotCountACrawlOfWhichARecordWasLost() {
        pipeline.feed(crawl(1, "Clock Tuner"));

        pipeline.feed(started(2));
        pipeline.feed(BOARD, new byte[] {1}, Instant.parse("2026-03-02T08:00:01Z"));
        pipeline.feed(finished(2, "complete", 0));

        assertThat(pipeline.events()).hasSize(1);
    }

    @Test
    void shouldGiveTheReasonThatABadCaptureLineBringsAlong() {
        Headers headers = new RecordHeaders()
                .add(DeadLetterHeaders.CAPTURE_LINE, "h.ndjson:7: no".getBytes(StandardCharsets.UTF_8));

        pipeline.feed(BOARD, "{".getBytes(StandardCharsets.UTF_8), Instant.EPOCH, headers);

        assertThat(text(pipeline.deadLetters().get(0).headers(), DeadLetterHeaders.REASON))
                .isEqualTo("h.ndjson:7: no");
    }

    @Test
    void shouldRememberEverythingInItsStores() {
        pipeline.feed(crawl(1, "Clock Tuner"));
        pipeline.feed(crawl(2, "Clock Tuner"));
        pipeline.feed(crawl(3, "Clock Tuner"));

        assertThat(pipeline.events()).hasSize(1);
        assertThat(pipeline.boards()).hasSize(3);
    }

    @Test
    void shouldPublishATombstoneForAPurgedPosting() {
        pipeline.feed(crawl(1, "Clock Tuner"));
        pipeline.feed(line(2, "posting_removed", 0, "\"key\":\"71\",\"origin\":\"webhook\""));
        pipeline.feed(line(3, "operator_command", 0, "\"command\":\"purge\",\"arguments\":{\"closed\":\"all\"}"));

        var current = pipeline.current();

        assertThat(current).hasSize(3);
        assertThat(current.get(2).key()).isEqualTo(current.get(0).key());
        assertThat(current.get(2).value()).isNull();
    }

    private static String[] crawl(int day, String... titles) {
        return titles.length == 0
                ? new String[] {started(day), finished(day, "complete", 0)}
                : new String[] {started(day), observed(day, titles[0]), finished(day, "complete", 1)};
    }

    private static String started(int day) {
        return line(day, "crawl_started", 0, "\"mode\":\"full\"");
    }

    private static String observed(int day, String title) {
        return line(
                day,
                "posting_observed",
                1,
                "\"key\":\"71\",\"payload\":{\"id\":71,\"title\":\"" + title + "\",\"updated_at\":\"2026-03-0" + day
                        + "T01:00:00Z\",\"location\":{\"name\":\"Oslo\"}}");
    }

    private static String finished(int day, String outcome, int keys) {
        return line(
                day,
                "crawl_finished",
                2,
                "\"mode\":\"full\",\"outcome\":\"" + outcome + "\",\"started_at\":\"2026-03-0" + day
                        + "T08:00:00Z\",\"distinct_keys\":" + keys + ",\"pages_failed\":0,\"capped\":false");
    }

    private static String line(int day, String type, int second, String fields) {
        return "{\"type\":\"" + type + "\",\"provider\":\"greenhouse\",\"board\":\"quillworks\",\"crawl_id\":\"c" + day
                + "\",\"observed_at\":\"2026-03-0" + day + "T08:00:0" + second + "Z\"," + fields + "}";
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (var stream = PipelineTopologyTest.class.getResourceAsStream("/" + name)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
