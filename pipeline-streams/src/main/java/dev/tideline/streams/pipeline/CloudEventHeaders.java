package dev.tideline.streams.pipeline;

import dev.tideline.lifecycle.PostingEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of an event: CloudEvents 1.0, Kafka protocol binding, binary content mode. */
final class CloudEventHeaders {

    private CloudEventHeaders() {}

    static Headers of(PostingEvent event) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.eventId());
        add(headers, "ce_source", "/tideline/boards/" + URLEncoder.encode(event.boardId(), StandardCharsets.UTF_8));
        add(headers, "ce_type", "dev.tideline.posting." + event.type().name().toLowerCase(Locale.ROOT));
        add(headers, "ce_subject", event.postingId());
        add(headers, "ce_time", DateTimeFormatter.ISO_INSTANT.format(event.effectiveAt()));
        add(headers, "ce_sequence", Long.toString(event.version()));
        add(headers, "content-type", "application/avro");
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
