package dev.tideline.capture;

import dev.tideline.canonical.CanonicalJson;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.OperatorCommand;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Observation.PostingProbed;
import dev.tideline.capture.Observation.PostingRemoved;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one line, in the contract's order of fields; absent fields are left out. */
final class LineWriter {

    private final StringBuilder out = new StringBuilder(256).append('{');

    private LineWriter() {}

    static String write(Snapshot snapshot) throws CaptureLineException {
        LineWriter line = new LineWriter();
        line.text("type", type(snapshot.body()));
        line.text("provider", snapshot.board().provider());
        line.text("board", snapshot.board().token());
        line.text("crawl_id", snapshot.crawlId());
        line.text("observed_at", snapshot.observedAt().truncatedTo(ChronoUnit.MILLIS));
        line.body(snapshot.body());
        return line.out.append('}').toString();
    }

    private static String type(Observation body) {
        if (body instanceof PostingObserved) {
            return "posting_observed";
        } else if (body instanceof PostingProbed) {
            return "posting_probed";
        } else if (body instanceof PostingRemoved) {
            return "posting_removed";
        } else if (body instanceof CrawlStarted) {
            return "crawl_started";
        } else if (body instanceof CrawlFinished) {
            return "crawl_finished";
        }
        return "operator_command";
    }

    private void body(Observation body) throws CaptureLineException {
        if (body instanceof PostingObserved observed) {
            text("key", observed.key());
            raw("payload", payload(observed.payload()));
            text("payload_uri", observed.payloadUri());
            texts("request", observed.request());
            raw("list_position", observed.listPosition());
        } else if (body instanceof PostingProbed probed) {
            text("key", probed.key());
            text("verdict", LineFields.word(probed.verdict()));
            raw("http_status", probed.httpStatus());
        } else if (body instanceof PostingRemoved removed) {
            text("key", removed.key());
            text("origin", removed.origin());
        } else if (body instanceof CrawlStarted started) {
            text("mode", LineFields.word(started.mode()));
        } else if (body instanceof CrawlFinished finished) {
            finished(finished);
        } else if (body instanceof OperatorCommand order) {
            text("command", LineFields.word(order.command()));
            texts("arguments", order.arguments());
        }
    }

    private void finished(CrawlFinished finished) {
        text("started_at", finished.startedAt().truncatedTo(ChronoUnit.MILLIS));
        text("mode", LineFields.word(finished.mode()));
        text("outcome", LineFields.word(finished.outcome()));
        raw("advertised_total", finished.advertisedTotal());
        raw("distinct_keys", finished.distinctKeys());
        raw("pages_failed", finished.pagesFailed());
        raw("capped", finished.capped());
        raw("http_status", finished.httpStatus());
        text("detail", finished.detail());
        text("unchanged_since", finished.unchangedSince());
    }

    private void text(String name, @Nullable Object value) {
        raw(name, value == null ? null : CanonicalJson.quote(value.toString()));
    }

    private void texts(String name, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            raw(
                    name,
                    new TreeMap<>(texts)
                            .entrySet().stream()
                                    .map(text -> CanonicalJson.quote(text.getKey()) + ":"
                                            + CanonicalJson.quote(text.getValue()))
                                    .collect(Collectors.joining(",", "{", "}")));
        }
    }

    private void raw(String name, @Nullable Object json) {
        if (json != null) {
            out.append(out.length() == 1 ? "\"" : ",\"")
                    .append(name)
                    .append("\":")
                    .append(json);
        }
    }

    private static String payload(Payload payload) throws CaptureLineException {
        String text = decode(payload);
        return readsBackEqual(text, payload) ? text : CanonicalJson.quote(text);
    }

    private static String decode(Payload payload) throws CaptureLineException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw CaptureLineException.field("payload", "is not UTF-8, so no line can hold it; convert it first");
        }
    }

    private static boolean readsBackEqual(String text, Payload payload) {
        if (text.indexOf('\n') >= 0 || !(text.startsWith("{") || text.startsWith("["))) {
            return false;
        }
        try {
            byte[] line = ("{\"payload\":" + text + "}").getBytes(StandardCharsets.UTF_8);
            return payload.equals(LineFields.read(line).payload());
        } catch (CaptureLineException e) {
            return false;
        }
    }
}
