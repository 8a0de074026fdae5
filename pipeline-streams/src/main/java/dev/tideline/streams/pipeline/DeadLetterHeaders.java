package dev.tideline.streams.pipeline;

import dev.tideline.capture.Position;
import dev.tideline.lifecycle.Outcome.Stage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of a dead letter: the input's own, then why it is here and where it came from. */
public final class DeadLetterHeaders {

    public static final String REASON = "tideline_reason";
    public static final String STAGE = "tideline_stage";
    public static final String TOPIC = "tideline_source_topic";
    public static final String PARTITION = "tideline_source_partition";
    public static final String OFFSET = "tideline_source_offset";

    /** On a snapshot record that is a bad line of a capture file: {@code file:line: what is wrong with it}. */
    public static final String CAPTURE_LINE = "tideline_capture_line";

    private DeadLetterHeaders() {}

    /** Headers that an earlier failure left on a replayed record are replaced. */
    public static Headers of(Headers input, Stage stage, String reason, Position source) {
        RecordHeaders headers = new RecordHeaders(input);
        set(headers, REASON, reason);
        set(headers, STAGE, stage.name().toLowerCase(Locale.ROOT));
        set(headers, TOPIC, source.topic());
        set(headers, PARTITION, Integer.toString(source.partition()));
        set(headers, OFFSET, Long.toString(source.offset()));
        return headers;
    }

    private static void set(RecordHeaders headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
