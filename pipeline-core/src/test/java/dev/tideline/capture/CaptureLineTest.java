package dev.tideline.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.OperatorCommand;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Observation.PostingProbed;
import dev.tideline.capture.Observation.PostingRemoved;
import dev.tideline.posting.Board;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaptureLineTest {

    private static final String HEAD =
            "\"provider\":\"greenhouse\",\"board\":\"acme\",\"observed_at\":\"2026-06-06T20:31:24Z\"";
    private static final Board BOARD = new Board("greenhouse", "acme");
    private static final Instant SEEN = Instant.parse("2026-06-06T20:31:24Z");

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of(
                        "{\"type\":\"posting_observed\"," + HEAD + ",\"key\":\"7\",\"payload\":{\"id\": 7.0},"
                                + "\"payload_uri\":\"s3://x\",\"request\":{\"content\":\"true\"},\"list_position\":3}",
                        new PostingObserved("7", Payload.of("{\"id\": 7.0}"), "s3://x", Map.of("content", "true"), 3)),
                Arguments.of(
                        "{\"type\":\"posting_observed\"," + HEAD + ",\"payload\":\"<job>\\n</job>\"}",
                        new PostingObserved(null, Payload.of("<job>\n</job>"), null, Map.of(), null)),
                Arguments.of(
                        "{\"type\":\"posting_probed\"," + HEAD
                                + ",\"key\":\"7\",\"verdict\":\"gone\",\"http_status\":404}",
                        new PostingProbed("7", ProbeVerdict.GONE, 404)),
                Arguments.of(
                        "{\"type\":\"posting_removed\"," + HEAD + ",\"key\":\"7\",\"origin\":\"webhook\"}",
                        new PostingRemoved("7", "webhook")),
                Arguments.of(
                        "{\"type\":\"crawl_started\"," + HEAD + ",\"mode\":\"recency_window\"}",
                        new CrawlStarted(CrawlMode.RECENCY_WINDOW)),
                Arguments.of(
                        "{\"type\":\"crawl_finished\"," + HEAD + ",\"started_at\":\"2026-06-06T20:31:20Z\","
                                + "\"mode\":\"full\",\"outcome\":\"board_not_found\",\"advertised_total\":9,"
                                + "\"distinct_keys\":8,\"pages_failed\":0,\"capped\":true,\"http_status\":404,"
                                + "\"detail\":\"gone\",\"unchanged_since\":\"c0\"}",
                        new CrawlFinished(
                                CrawlMode.FULL,
                                CrawlOutcome.BOARD_NOT_FOUND,
                                Instant.parse("2026-06-06T20:31:20Z"),
                                9,
                                8,
                                0,
                                true,
                                404,
                                "gone",
                                "c0")),
                Arguments.of(
                        "{\"type\":\"operator_command\"," + HEAD + ",\"command\":\"alias_board\","
                                + "\"arguments\":{\"from\":\"old\"}}",
                        new OperatorCommand(Command.ALIAS_BOARD, Map.of("from", "old"))));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldReadAndWriteEachBody(String line, Observation body) throws Exception {
        Snapshot snapshot = new Snapshot(BOARD, null, SEEN, body);

        assertThat(parse(line)).isEqualTo(snapshot);
        assertThat(CaptureLine.write(snapshot)).isEqualTo(line);
    }

    @Test
    void shouldTakeThePayloadByteForByteAsItStandsInTheLine() throws Exception {
        String payload = "{ \"b\":1.0, \"\u00E9\uD83D\uDE00\\u00e9\" : [1e5 , {\"a\":\"}\"}]  }";

        Snapshot snapshot = parse("\uFEFF \t{\"x\":\"\u00E9\",\"payload\":  " + payload
                + "  ,\"type\":\"posting_observed\"," + HEAD + ",\"key\":7908460,\"collector\":{\"version\":[1]}}\r");

        PostingObserved observed = (PostingObserved) snapshot.body();
        assertThat(observed.payload()).isEqualTo(Payload.of(payload));
        assertThat(observed.key()).isEqualTo("7908460");
    }

    @Test
    void shouldCutTimesToMilliseconds() throws Exception {
        Snapshot snapshot =
                parse("{\"type\":\"crawl_started\",\"provider\":\"lever\",\"board\":\"a\",\"crawl_id\":\"c\","
                        + "\"observed_at\":\"2026-06-06T22:31:24.123999+02:00\",\"mode\":\"full\"}");

        assertThat(snapshot.observedAt()).isEqualTo(Instant.parse("2026-06-06T20:31:24.123Z"));
        assertThat(snapshot.crawlId()).isEqualTo("c");
    }

    static Stream<Arguments> badLines() {
        String started = "{\"type\":\"crawl_started\"," + HEAD;
        return Stream.of(
                Arguments.of("not JSON", "expected one JSON object a line"),
                Arguments.of("[]", "expected one JSON object a line"),
                Arguments.of("{", "expected one JSON object a line"),
                Arguments.of("{\"type\":", "not readable as JSON at column"),
                Arguments.of(started + ",\"mode\":\"full\"} {}", "something follows the object"),
                Arguments.of("{" + HEAD + "}", "field \"type\": is missing; expected a string such as"),
                Arguments.of(
                        "{\"type\":\"seen\"," + HEAD + "}", "field \"type\": is not known; expected posting_observed,"),
                Arguments.of(started + "}", "field \"mode\": is missing; expected one of [full, incremental,"),
                Arguments.of(started + ",\"mode\":\"FULL\"}", "field \"mode\": \"FULL\" is not known; expected one of"),
                Arguments.of(
                        started + ",\"mode\":\"full\",\"board\":\"b\"}", "field \"board\": stands twice in the line"),
                Arguments.of(
                        started.replace("2026-06-06T20:31:24Z", "yesterday") + ",\"mode\":\"full\"}",
                        "field \"observed_at\": \"yesterday\" is no time; expected RFC 3339 UTC such as 2026-06-06T20:31:24Z"),
                Arguments.of(
                        started.replace("greenhouse", "Greenhouse") + ",\"mode\":\"full\"}",
                        "fields \"provider\" and \"board\": provider \"Greenhouse\" must be a lower-case name"),
                Arguments.of(
                        "{\"type\":\"posting_observed\"," + HEAD + ",\"key\":\"7\"}", "field \"payload\": is missing"),
                Arguments.of(
                        "{\"type\":\"posting_observed\"," + HEAD + ",\"key\":\" \",\"payload\":{}}",
                        "field \"key\": is blank"),
                Arguments.of(
                        "{\"type\":\"posting_observed\"," + HEAD + ",\"payload\":7}", "field \"payload\": expected"),
                Arguments.of(
                        "{\"type\":\"posting_observed\"," + HEAD + ",\"payload\":{},\"list_position\":-1}",
                        "field \"list_position\": \"-1\" is no count"),
                Arguments.of(
                        "{\"type\":\"posting_observed\"," + HEAD + ",\"payload\":{},\"request\":[1]}",
                        "field \"request\": expected an object"),
                Arguments.of(
                        "{\"type\":\"posting_removed\"," + HEAD + ",\"origin\":\"x\"}", "field \"key\": is missing"),
                Arguments.of(
                        "{\"type\":\"crawl_finished\"," + HEAD + ",\"mode\":\"full\",\"outcome\":\"complete\","
                                + "\"started_at\":\"2026-06-06T20:31:24Z\",\"pages_failed\":0}",
                        "field \"capped\": is missing or no flag; expected true or false"));
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void shouldNameTheFieldAndTheWayOut(String line, String message) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(CaptureLineException.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldRefuseOtherEncodings() {
        String line = "{\"type\":\"crawl_started\"," + HEAD + ",\"mode\":\"full\"}";

        assertThatThrownBy(() -> CaptureLine.parse(line.getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(CaptureLineException.class);
        assertThatThrownBy(() -> CaptureLine.parse(line.getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(CaptureLineException.class);
        assertThatThrownBy(() ->
                        CaptureLine.parse(line.replace("acme", "caf\u00E9").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(CaptureLineException.class);
    }

    @Test
    void shouldNotWriteAPayloadThatNoLineCanHold() {
        Payload latin1 = new Payload("<job>caf\u00E9</job>".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> CaptureLine.write(
                        new Snapshot(BOARD, null, SEEN, new PostingObserved("7", latin1, null, Map.of(), null))))
                .isInstanceOf(CaptureLineException.class)
                .hasMessageContaining("field \"payload\": is not UTF-8");
    }

    static LongStream seeds() {
        return LongStream.range(0, 2_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadBackWhatItWrote(long seed) throws Exception {
        Snapshot snapshot = new RandomSnapshots(new Random(seed)).next();

        String line = CaptureLine.write(snapshot);

        assertThat(line).doesNotContain("\n");
        assertThat(parse(line)).as(line).isEqualTo(snapshot);
    }

    private static Snapshot parse(String line) throws CaptureLineException {
        return CaptureLine.parse(line.getBytes(StandardCharsets.UTF_8));
    }
}
