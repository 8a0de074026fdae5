package dev.tideline.streams.pipeline;

import dev.tideline.capture.Position;
import dev.tideline.lifecycle.Outcome;
import dev.tideline.lifecycle.Outcome.Output.BoardStands;
import dev.tideline.lifecycle.Outcome.Output.Happened;
import dev.tideline.lifecycle.Outcome.Output.Purged;
import dev.tideline.lifecycle.Outcome.Output.Rejected;
import dev.tideline.lifecycle.Outcome.Output.Stands;
import dev.tideline.lifecycle.PostingChange;
import dev.tideline.lifecycle.PostingEvent;
import dev.tideline.lifecycle.SearchUpdate;
import dev.tideline.publication.PostingRecord;
import dev.tideline.publication.SearchDocument;
import dev.tideline.streams.record.AvroMapper;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Sends each output to its topics. Every record carries the time of the input that decided it. */
final class Outlets {

    static final String EVENTS = "events";
    static final String CURRENT = "current";
    static final String SEARCH = "search";
    static final String CHANGES = "changes";
    static final String BOARD_STATUS = "board-status";
    static final String DEAD_LETTERS = "dead-letters";

    /** Header of a search document or its tombstone: its version among those of its posting, in decimal digits. */
    private static final String VERSION = "version";

    private final ProcessorContext<Object, Object> context;
    private final AvroMapper avro = new AvroMapper();

    Outlets(ProcessorContext<Object, Object> context) {
        this.context = context;
    }

    void forward(Outcome.Output output, Record<byte[], byte[]> input, Position position) {
        if (output instanceof Happened happened) {
            forward(happened.event(), input.timestamp());
        } else if (output instanceof Stands stands) {
            PostingRecord posting = stands.posting();
            forward(CURRENT, posting.postingId(), avro.toAvro(posting), input.timestamp(), new RecordHeaders());
        } else if (output instanceof Purged purged) {
            forward(CURRENT, purged.postingId(), null, input.timestamp(), new RecordHeaders());
        } else if (output instanceof BoardStands board) {
            String key = board.status().boardId();
            forward(BOARD_STATUS, key, avro.toAvro(board.status()), input.timestamp(), new RecordHeaders());
        } else if (output instanceof Rejected rejected) {
            Headers headers = DeadLetterHeaders.of(input.headers(), rejected.stage(), rejected.reason(), position);
            context.forward(
                    new Record<Object, Object>(input.key(), input.value(), input.timestamp(), headers), DEAD_LETTERS);
        }
        SearchUpdate.of(output).ifPresent(update -> forward(update, input.timestamp()));
    }

    private void forward(PostingEvent event, long timestamp) {
        String key = event.postingId();
        dev.tideline.schema.PostingEvent value = avro.toAvro(event);
        forward(EVENTS, key, value, timestamp, CloudEventHeaders.of(event));
        forward(CURRENT, key, value.getAfter(), timestamp, new RecordHeaders());
        for (PostingChange change : PostingChange.of(event)) {
            forward(CHANGES, key, avro.toAvro(change), timestamp, new RecordHeaders());
        }
    }

    private void forward(SearchUpdate update, long timestamp) {
        SearchDocument document = update.document();
        byte[] version = Long.toString(update.version()).getBytes(StandardCharsets.UTF_8);
        Headers headers = new RecordHeaders().add(VERSION, version);
        forward(SEARCH, update.postingId(), document == null ? null : avro.toAvro(document), timestamp, headers);
    }

    private void forward(String outlet, String key, @Nullable Object value, long timestamp, Headers headers) {
        context.forward(new Record<>(key, value, timestamp, headers), outlet);
    }
}
