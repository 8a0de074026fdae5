package dev.tideline.streams.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation;
import dev.tideline.capture.Payload;
import dev.tideline.capture.Snapshot;
import dev.tideline.posting.Board;
import dev.tideline.schema.PayEnvelope;
import dev.tideline.schema.PostingObserved;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

    private final AvroMapper mapper = new AvroMapper();

    @Test
    void shouldRenderASnapshotAsALineOfACaptureFile() {
        assertThat(line(new Observation.CrawlFinished(
                        CrawlMode.FULL, CrawlOutcome.COMPLETE, Samples.NOON, null, 1, 0, false, null, null, null)))
                .isEqualTo("{\"type\":\"crawl_finished\",\"provider\":\"greenhouse\",\"board\":\"acme\","
                        + "\"crawl_id\":\"c1\",\"observed_at\":\"2026-06-06T12:00:00Z\",\"mode\":\"full\","
                        + "\"outcome\":\"complete\",\"started_at\":\"2026-06-06T12:00:00Z\",\"distinct_keys\":1,"
                        + "\"pages_failed\":0,\"capped\":false}");
    }

    @Test
    void shouldRenderBytesAsTextWhereTheyAreText() {
        assertThat(line(new Observation.PostingObserved("1", Payload.of("{\"a\":\"ü\"}"), null, Map.of(), null)))
                .contains("\"payload\":\"{\\\"a\\\":\\\"ü\\\"}\"");
    }

    @Test
    void shouldRenderBytesAsBase64UnderANameThatSaysSoWhereTheyAreNotText() {
        var observed = new PostingObserved("1", ByteBuffer.wrap(new byte[] {(byte) 0xff, 0}), null, Map.of(), null);

        assertThat(RecordJson.line(observed))
                .contains("\"payload_base64\":\"/wA=\"")
                .doesNotContain("\"payload\"");
    }

    @Test
    void shouldRenderAClosedEvent() {
        String line = RecordJson.line(mapper.toAvro(Samples.event()));

        assertThat(line)
                .startsWith("{\"event_id\":\"0b1d0d3c-6a6e-5a0f-9d0e-0c2f6f6f7f7f\",\"type\":\"closed\",")
                .contains("\"cause\":{\"kind\":\"absence\",\"rule\":\"r8\",\"crawl_ids\":[\"c1\",\"c2\"],\"misses\":2,"
                        + "\"reason\":\"absent\",\"confidence\":\"medium\"}")
                .contains("\"min\":30000.5,\"max\":36000,")
                .contains("\"extensions\":{\"area\":\"coast\",\"zone\":\"north\"}")
                .contains("\"title\":\"Keeper of the Light – Nights\"")
                .endsWith("\"input\":{\"topic\":\"postings.snapshots\",\"partition\":3,\"offset\":42}}")
                .doesNotContain("\n")
                .doesNotContain("null");
    }

    @Test
    void shouldRenderMillisecondsOnlyWhereThereAreAny() {
        assertThat(RecordJson.line(mapper.toAvro(Samples.event())))
                .contains("\"observed_at\":\"2026-06-06T12:00:00Z\",\"recorded_at\":\"2026-06-06T12:00:00.275Z\"");
    }

    @Test
    void shouldRenderHugeAndBrokenNumbersAsTheyAre() {
        assertThat(RecordJson.line(new PayEnvelope(1e300, 0.1, "EUR", "year", "base", null, null)))
                .isEqualTo("{\"min\":1.0E300,\"max\":0.1,\"currency\":\"EUR\",\"period\":\"year\",\"basis\":\"base\"}");
    }

    @Test
    void shouldRenderGenericRecordsLikeGeneratedOnes() {
        Schema schema = dev.tideline.schema.CrawlReport.getClassSchema();
        var generated = mapper.toAvro(Samples.boardStatus()).getRecentCrawls().get(0);
        var generic = new GenericRecordBuilder(schema);
        schema.getFields().forEach(field -> {
            Object value = generated.get(field.pos());
            generic.set(field, value instanceof Instant instant ? (Object) instant.toEpochMilli() : value);
        });

        assertThat(RecordJson.line(generic.build())).isEqualTo(RecordJson.line(generated));
    }

    @Test
    void shouldWriteLineAfterLine() throws Exception {
        var out = new StringWriter();
        var change = mapper.toAvro(Samples.boardStatus());

        RecordJson.write(change, out);
        RecordJson.write(change, out);

        assertThat(out.toString().lines()).containsExactly(RecordJson.line(change), RecordJson.line(change));
    }

    private static String line(Observation body) {
        return RecordJson.line(
                SnapshotWriter.write(new Snapshot(new Board("greenhouse", "acme"), "c1", Samples.NOON, body)));
    }
}
