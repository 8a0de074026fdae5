package dev.tideline.streams.pipeline;

import dev.tideline.capture.Snapshot;
import dev.tideline.posting.Board;
import dev.tideline.streams.record.DecodeFailure;
import dev.tideline.streams.record.InvalidSnapshotException;
import dev.tideline.streams.record.RecordSerdes;
import dev.tideline.streams.record.SnapshotReader;
import dev.tideline.streams.topic.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Makes a snapshot of an input record's bytes, or says why it is none. */
final class SnapshotDecoder {

    private final String topic;
    private final Deserializer<dev.tideline.schema.Snapshot> decoder;

    SnapshotDecoder(Topic<?, dev.tideline.schema.Snapshot> topic, RecordSerdes serdes) {
        this.topic = topic.name();
        this.decoder = serdes.value(topic).deserializer();
    }

    /** The board that the record's key names; null where it names none. */
    static @Nullable Board board(byte @Nullable [] key) {
        try {
            return key == null ? null : Board.parse(new String(key, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    Snapshot decode(Record<byte[], byte[]> record) throws NoSnapshotException {
        try {
            return snapshot(record);
        } catch (NoSnapshotException e) {
            Header captureLine = record.headers().lastHeader(DeadLetterHeaders.CAPTURE_LINE);
            throw captureLine == null
                    ? e
                    : new NoSnapshotException(new String(captureLine.value(), StandardCharsets.UTF_8));
        }
    }

    private Snapshot snapshot(Record<byte[], byte[]> record) throws NoSnapshotException {
        Board board = board(record.key());
        if (board == null) {
            throw new NoSnapshotException(
                    "the record's key is no board id: it must read provider|board, as in greenhouse|acme");
        }
        byte[] value = record.value();
        if (value == null) {
            throw new NoSnapshotException("the record has no value: " + topic + " takes no tombstones");
        }
        Snapshot snapshot = read(value);
        if (!snapshot.board().equals(board)) {
            throw new NoSnapshotException("the record's key names board " + board.id() + ", its value "
                    + snapshot.board().id() + ": the key must be the value's board id");
        }
        return snapshot;
    }

    private Snapshot read(byte[] value) throws NoSnapshotException {
        try {
            return SnapshotReader.read(decoder.deserialize(topic, value));
        } catch (DecodeFailure.BadRecord | InvalidSnapshotException e) {
            throw new NoSnapshotException(String.valueOf(e.getMessage()));
        }
    }

    /** The record is no snapshot; the message says why. */
    static final class NoSnapshotException extends Exception {
        NoSnapshotException(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
