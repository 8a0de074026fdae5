package dev.tideline.apps.cli;

import dev.tideline.capture.Position;
import dev.tideline.schema.BoardStatus;
import dev.tideline.schema.CrawlReport;
import dev.tideline.schema.FacetCount;
import dev.tideline.schema.PostingChange;
import dev.tideline.schema.PostingEvent;
import dev.tideline.schema.PostingRecord;
import dev.tideline.schema.SearchDocument;
import dev.tideline.streams.pipeline.DeadLetterHeaders;
import dev.tideline.streams.record.DecodeFailure;
import dev.tideline.streams.record.RecordJson;
import dev.tideline.streams.record.RecordSerdes;
import dev.tideline.streams.topic.Topic;
import dev.tideline.streams.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** One record of any topic as a line: JSON, or for people. */
final class RecordView {

    private final boolean json;
    private final Timeline timeline;
    private final RecordFilter filter;
    private final Topics topics;
    private final Map<String, ? extends Deserializer<?>> values;

    RecordView(boolean json, boolean colour, RecordFilter filter, Topics topics, RecordSerdes serdes) {
        this.json = json;
        this.timeline = new Timeline(colour);
        this.filter = filter;
        this.topics = topics;
        this.values = topics.all().stream()
                .collect(Collectors.toMap(
                        Topic::name, topic -> serdes.value(topic).deserializer()));
    }

    /** The line of a record; null where the filter leaves it out. */
    @Nullable
    String line(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(topics.deadLetters().name())) {
            return filter.acceptsKey(text(record.key())) ? deadLetter(record) : null;
        }
        if (record.value() == null) {
            return filter.acceptsKey(text(record.key())) && !json ? "tombstone of " + text(record.key()) : null;
        }
        try {
            IndexedRecord value = decode(record.topic(), record.value());
            if (!filter.accepts(value)) {
                return null;
            }
            return json ? RecordJson.line(value) : forPeople(value);
        } catch (DecodeFailure.BadRecord e) {
            Position place = new Position(record.topic(), record.partition(), record.offset());
            return filter.acceptsKey(text(record.key()))
                    ? deadLetter(record, place, "decode", String.valueOf(e.getMessage()))
                    : null;
        }
    }

    private IndexedRecord decode(String topic, byte[] value) {
        return (IndexedRecord) Objects.requireNonNull(values.get(topic), topic).deserialize(topic, value);
    }

    private String forPeople(IndexedRecord value) {
        if (value instanceof PostingEvent event) {
            return timeline.line(event);
        } else if (value instanceof PostingRecord posting) {
            return String.join(
                    "  ",
                    posting.getStatus().toString(),
                    posting.getBoardId(),
                    posting.getProviderJobKey(),
                    "v" + posting.getVersion(),
                    posting.getTitle());
        } else if (value instanceof SearchDocument document) {
            return String.join(
                    "  ",
                    document.getBoardId(),
                    document.getProviderJobKey(),
                    "v" + document.getVersion(),
                    document.getTitle());
        } else if (value instanceof PostingChange change) {
            return String.join(
                    "  ",
                    Timeline.time(change.getEffectiveAt()),
                    change.getBoardId(),
                    "v" + change.getVersion(),
                    change.getPath() + ": " + Timeline.value(change.getOldValue()),
                    "→ " + Timeline.value(change.getNewValue()));
        } else if (value instanceof FacetCount facet) {
            return String.join(
                    "  ",
                    facet.getOrgId(),
                    facet.getDimension() + ": " + facet.getValue(),
                    Long.toString(facet.getOpenPostings()));
        } else if (value instanceof BoardStatus board) {
            return board(board);
        }
        return RecordJson.line(value);
    }

    /** How a board stands, and what its last crawl was good for. */
    static String board(BoardStatus board) {
        List<CrawlReport> crawls = board.getRecentCrawls();
        String last = crawls.isEmpty() ? "no crawl yet" : crawl(crawls.get(0));
        return Timeline.time(board.getAsOf()) + "  " + board.getBoardId() + "  " + board.getOpenPostings() + " open, "
                + board.getMissingPostings() + " missing; " + last;
    }

    static String crawl(CrawlReport crawl) {
        return "crawl " + crawl.getCrawlId() + " " + crawl.getOutcome()
                + (crawl.getCounted() ? ", counts" : ", does not count: " + String.join("; ", crawl.getNotCounted()));
    }

    private String deadLetter(ConsumerRecord<byte[], byte[]> record) {
        Position source = new Position(
                header(record, DeadLetterHeaders.TOPIC),
                (int) number(header(record, DeadLetterHeaders.PARTITION)),
                number(header(record, DeadLetterHeaders.OFFSET)));
        return deadLetter(
                record, source, header(record, DeadLetterHeaders.STAGE), header(record, DeadLetterHeaders.REASON));
    }

    /** A record that could not be processed, or is none. */
    private String deadLetter(ConsumerRecord<byte[], byte[]> record, Position source, String stage, String reason) {
        if (json) {
            return DeadLetterJson.line(stage, reason, source, record.key(), record.value(), snapshot(record));
        }
        String key = text(record.key());
        return stage + "  " + (key == null ? "" : key + "  ") + source.topic() + ":" + source.offset() + "  " + reason;
    }

    private @Nullable String snapshot(ConsumerRecord<byte[], byte[]> record) {
        try {
            return RecordJson.line(decode(topics.snapshots().name(), record.value()));
        } catch (DecodeFailure.BadRecord e) {
            return null; // that may be why it is here
        }
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static long number(String digits) {
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
