package dev.tideline.capture;

import static dev.tideline.capture.CaptureLineException.field;

import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.OperatorCommand;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Observation.PostingProbed;
import dev.tideline.capture.Observation.PostingRemoved;
import dev.tideline.posting.Board;

/**
 * One line of a capture file: the JSON form of a {@link Snapshot}, fields as the contract names them, {@code type}
 * naming the body. What is written reads back equal, the payload byte for byte.
 */
public final class CaptureLine {

    private CaptureLine() {}

    /**
     * The snapshot of a line.
     *
     * @param line one JSON object in UTF-8, with or without its line end
     * @throws CaptureLineException if it is none; the message names the field and what was expected
     */
    public static Snapshot parse(byte[] line) throws CaptureLineException {
        LineFields fields = LineFields.read(line);
        Observation body = body(fields);
        return new Snapshot(board(fields), fields.text("crawl_id"), fields.requiredTime("observed_at"), body);
    }

    /**
     * The line of a snapshot, without a line end. A payload that is a JSON object or array on one line is embedded as it
     * is, any other as a string.
     *
     * @throws CaptureLineException if the payload is not UTF-8: no line can hold it
     */
    public static String write(Snapshot snapshot) throws CaptureLineException {
        return LineWriter.write(snapshot);
    }

    private static Board board(LineFields fields) throws CaptureLineException {
        String provider = fields.requiredText("provider", "greenhouse");
        String token = fields.requiredText("board", "acme");
        try {
            return new Board(provider, token);
        } catch (IllegalArgumentException e) {
            throw new CaptureLineException("fields \"provider\" and \"board\": " + e.getMessage());
        }
    }

    private static Observation body(LineFields fields) throws CaptureLineException {
        String type = fields.requiredText("type", "posting_observed");
        return switch (type) {
            case "posting_observed" -> observed(fields);
            case "posting_probed" ->
                new PostingProbed(
                        fields.requiredKey(),
                        fields.requiredWord("verdict", ProbeVerdict.class),
                        fields.count("http_status"));
            case "posting_removed" ->
                new PostingRemoved(fields.requiredKey(), fields.requiredText("origin", "webhook"));
            case "crawl_started" -> new CrawlStarted(fields.requiredWord("mode", CrawlMode.class));
            case "crawl_finished" -> finished(fields);
            case "operator_command" ->
                new OperatorCommand(fields.requiredWord("command", Command.class), fields.texts("arguments"));
            default ->
                throw field(
                        "type",
                        "is not known; expected posting_observed, posting_probed, posting_removed, crawl_started, "
                                + "crawl_finished or operator_command");
        };
    }

    private static PostingObserved observed(LineFields fields) throws CaptureLineException {
        Payload payload = fields.payload();
        if (payload == null) {
            throw field("payload", "is missing; expected what the provider answered for this posting");
        }
        return new PostingObserved(
                fields.key(),
                payload,
                fields.text("payload_uri"),
                fields.texts("request"),
                fields.count("list_position"));
    }

    private static CrawlFinished finished(LineFields fields) throws CaptureLineException {
        return new CrawlFinished(
                fields.requiredWord("mode", CrawlMode.class),
                fields.requiredWord("outcome", CrawlOutcome.class),
                fields.requiredTime("started_at"),
                fields.count("advertised_total"),
                fields.count("distinct_keys"),
                fields.requiredCount("pages_failed"),
                fields.requiredFlag("capped"),
                fields.count("http_status"),
                fields.text("detail"),
                fields.text("unchanged_since"));
    }
}
