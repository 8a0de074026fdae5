package dev.tideline.streams.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.capture.Command;
import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation;
import dev.tideline.capture.Payload;
import dev.tideline.capture.ProbeVerdict;
import dev.tideline.capture.Snapshot;
import dev.tideline.posting.Board;
import dev.tideline.schema.CrawlStarted;
import dev.tideline.schema.OperatorCommand;
import dev.tideline.schema.PostingObserved;
import dev.tideline.schema.PostingProbed;
import dev.tideline.schema.PostingRemoved;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotReaderTest {

    @ParameterizedTest
    @MethodSource("bodies")
    void shouldReadWhatTheWriterWrote(Observation body) throws Exception {
        Snapshot snapshot = new Snapshot(new Board("greenhouse", "LanternWorks"), "c1", Samples.NOON, body);

        assertThat(SnapshotReader.read(SnapshotWriter.write(snapshot))).isEqualTo(snapshot);
    }

    static Stream<Observation> bodies() {
        return Stream.of(
                new Observation.PostingObserved("4711", Payload.of("{}"), "s3://raw/1", Map.of("content", "true"), 7),
                new Observation.PostingObserved(null, Payload.of("{}"), null, Map.of(), null),
                new Observation.PostingProbed("4711", ProbeVerdict.CLOSED_MARKER, 200),
                new Observation.PostingRemoved("4711", "webhook"),
                new Observation.CrawlStarted(CrawlMode.RECENCY_WINDOW),
                new Observation.CrawlFinished(
                        CrawlMode.FULL, CrawlOutcome.TRUNCATED, Samples.NOON, 12, 11, 1, true, 503, "cut", "c0"),
                new Observation.OperatorCommand(Command.ACCEPT_SHRINK, Map.of("by", "ops")));
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepEveryMode(CrawlMode mode) throws Exception {
        Observation body = new Observation.CrawlStarted(mode);

        assertThat(SnapshotReader.read(SnapshotWriter.write(snapshot(body))).body())
                .isEqualTo(body);
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepEveryOutcome(CrawlOutcome outcome) throws Exception {
        Observation body = new Observation.CrawlFinished(
                CrawlMode.FULL, outcome, Samples.NOON, null, null, 0, false, null, null, null);

        assertThat(SnapshotReader.read(SnapshotWriter.write(snapshot(body))).body())
                .isEqualTo(body);
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepEveryVerdict(ProbeVerdict verdict) throws Exception {
        Observation body = new Observation.PostingProbed("4711", verdict, null);

        assertThat(SnapshotReader.read(SnapshotWriter.write(snapshot(body))).body())
                .isEqualTo(body);
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepEveryCommand(Command command) throws Exception {
        Observation body = new Observation.OperatorCommand(command, Map.of());

        assertThat(SnapshotReader.read(SnapshotWriter.write(snapshot(body))).body())
                .isEqualTo(body);
    }

    @Test
    void shouldTakeOverThePayloadsArrayWhereItFits() throws Exception {
        byte[] bytes = "{}".getBytes(StandardCharsets.UTF_8);

        Snapshot snapshot = SnapshotReader.read(avro(observed(ByteBuffer.wrap(bytes))));

        assertThat(payload(snapshot)).isSameAs(bytes);
    }

    @Test
    void shouldCutThePayloadOutOfALargerArray() throws Exception {
        byte[] bytes = "xx{}xx".getBytes(StandardCharsets.UTF_8);

        Snapshot snapshot = SnapshotReader.read(avro(observed(ByteBuffer.wrap(bytes, 2, 2))));

        assertThat(payload(snapshot)).asString().isEqualTo("{}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void shouldNameTheFieldThatMakesNoSense(String field, String wayOut, dev.tideline.schema.Snapshot avro) {
        assertThatThrownBy(() -> SnapshotReader.read(avro))
                .isInstanceOfSatisfying(
                        InvalidSnapshotException.class,
                        e -> assertThat(e.field()).isEqualTo(field))
                .hasMessageContaining(wayOut);
    }

    static Stream<Arguments> invalid() {
        var started = new CrawlStarted(dev.tideline.schema.CrawlMode.full);
        return Stream.of(
                Arguments.of("provider", "lower-case", avro("Greenhouse", "lanternworks", "c1", started)),
                Arguments.of("provider", "without \"|\"", avro("green|house", "lanternworks", "c1", started)),
                Arguments.of("provider", "lower-case name", avro("", "lanternworks", "c1", started)),
                Arguments.of("board", "give the token", avro("greenhouse", " ", "c1", started)),
                Arguments.of("crawl_id", "must name the crawl", avro("greenhouse", "lanternworks", null, started)),
                Arguments.of("crawl_id", "leave it null", avro("greenhouse", "lanternworks", "", started)),
                Arguments.of("key", "provider's key", avro(new PostingRemoved("", "webhook"))),
                Arguments.of(
                        "key",
                        "provider's key",
                        avro(new PostingProbed("", dev.tideline.schema.ProbeVerdict.live, null))),
                Arguments.of("key", "or null", avro(new PostingObserved("", empty(), null, Map.of(), null))),
                Arguments.of("list_position", "0 or more", avro(new PostingObserved("1", empty(), null, Map.of(), -1))),
                Arguments.of(
                        "verdict",
                        "upgrade the pipeline",
                        avro(new PostingProbed("4711", dev.tideline.schema.ProbeVerdict.unknown, null))),
                Arguments.of(
                        "mode", "upgrade the pipeline", avro(new CrawlStarted(dev.tideline.schema.CrawlMode.unknown))),
                Arguments.of("command", "accept_shrink, alias_board", avro(new OperatorCommand("reboot", Map.of()))),
                Arguments.of("body", "upgrade the pipeline", avro("something else")));
    }

    private static ByteBuffer empty() {
        return ByteBuffer.allocate(0);
    }

    private static byte[] payload(Snapshot snapshot) {
        return ((Observation.PostingObserved) snapshot.body()).payload().bytes();
    }

    private static PostingObserved observed(ByteBuffer payload) {
        return new PostingObserved("4711", payload, null, Map.of(), null);
    }

    private static Snapshot snapshot(Observation body) {
        return new Snapshot(new Board("greenhouse", "lanternworks"), "c1", Samples.NOON, body);
    }

    private static dev.tideline.schema.Snapshot avro(Object body) {
        return avro("greenhouse", "lanternworks", "c1", body);
    }

    private static dev.tideline.schema.Snapshot avro(String provider, String board, String crawlId, Object body) {
        return new dev.tideline.schema.Snapshot(provider, board, crawlId, Samples.NOON, body);
    }
}
