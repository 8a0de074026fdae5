package dev.tideline.streams.pipeline;

import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import dev.tideline.lifecycle.Input;
import dev.tideline.lifecycle.Lifecycle;
import dev.tideline.lifecycle.LifecycleStore;
import dev.tideline.lifecycle.Outcome;
import dev.tideline.lifecycle.Outcome.Stage;
import dev.tideline.posting.Board;
import dev.tideline.streams.store.StreamsLifecycleStore;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Adapter between Kafka Streams and the {@link Lifecycle}: decodes, applies, forwards. */
final class LifecycleProcessor implements Processor<byte[], byte[], Object, Object> {

    private final SnapshotDecoder decoder;
    private final Lifecycle lifecycle;
    private LifecycleStore store;
    private Outlets outlets;
    private Meters meters;
    private ProcessorContext<Object, Object> context;

    LifecycleProcessor(SnapshotDecoder decoder, Lifecycle lifecycle) {
        this.decoder = decoder;
        this.lifecycle = lifecycle;
    }

    @Override
    public void init(ProcessorContext<Object, Object> newContext) {
        context = newContext;
        store = new StreamsLifecycleStore(newContext);
        outlets = new Outlets(newContext);
        meters = new Meters(newContext);
    }

    @Override
    public void process(Record<byte[], byte[]> input) {
        RecordMetadata place = context.recordMetadata().orElseThrow();
        Position position = new Position(place.topic(), place.partition(), place.offset());
        try {
            apply(input, decoder.decode(input), position);
        } catch (SnapshotDecoder.NoSnapshotException e) {
            reject(input, e.reason(), position);
        }
    }

    private void apply(Record<byte[], byte[]> input, Snapshot snapshot, Position position) {
        Instant recordedAt = Instant.ofEpochMilli(input.timestamp());
        Outcome outcome = lifecycle.apply(new Input(snapshot, position, recordedAt), store);
        meters.count(outcome.disposition());
        for (Outcome.Output output : outcome.outputs()) {
            outlets.forward(output, input, position);
        }
    }

    private void reject(Record<byte[], byte[]> input, String reason, Position position) {
        Board board = SnapshotDecoder.board(input.key());
        if (board != null) {
            lifecycle.lost(board, store);
        }
        meters.countUndecodable();
        outlets.forward(new Outcome.Output.Rejected(Stage.DECODE, reason), input, position);
    }
}
