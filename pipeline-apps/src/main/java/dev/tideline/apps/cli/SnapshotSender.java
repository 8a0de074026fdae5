package dev.tideline.apps.cli;

import dev.tideline.apps.config.Configuration;
import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import dev.tideline.lifecycle.Outcome.Stage;
import dev.tideline.streams.pipeline.DeadLetterHeaders;
import dev.tideline.streams.record.RecordSerdes;
import dev.tideline.streams.record.SnapshotWriter;
import dev.tideline.streams.topic.TopicAdmin;
import dev.tideline.streams.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes snapshots to their topic, in order, and lines that are none to the dead letters. */
final class SnapshotSender implements AutoCloseable {

    private final Topics topics;
    private final RecordSerdes serdes;
    private final Serializer<dev.tideline.schema.Snapshot> serializer;
    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    private SnapshotSender(Topics topics, RecordSerdes serdes, Producer<byte[], byte[]> producer) {
        this.topics = topics;
        this.serdes = serdes;
        this.serializer = serdes.value(topics.snapshots()).serializer();
        this.producer = producer;
    }

    /** Connects, and refuses topics or schemas that are not what they must be. */
    static SnapshotSender open(Configuration configuration) {
        Topics topics = configuration.topics();
        try (Admin admin = Clients.admin(configuration)) {
            new TopicAdmin(admin, Clients.PATIENCE).verify(List.of(topics.snapshots(), topics.deadLetters()));
        }
        var unused = configuration.registryUrl(); // says so if there is none
        RecordSerdes serdes = new RecordSerdes(configuration.registry());
        serdes.registrar().register(List.of(topics.snapshots()));
        return new SnapshotSender(topics, serdes, Clients.producer(configuration));
    }

    /** Hands the snapshot to the producer; {@link #flush} says whether it arrived. */
    void send(Snapshot snapshot) {
        String topic = topics.snapshots().name();
        byte[] key = snapshot.board().id().getBytes(StandardCharsets.UTF_8);
        send(new ProducerRecord<>(topic, key, serializer.serialize(topic, SnapshotWriter.write(snapshot))));
    }

    /** Sends a line that is no snapshot to the dead letters, bytes untouched, with where it stood and what is wrong. */
    void reject(byte[] line, String reason, Position position) {
        send(new ProducerRecord<>(
                topics.deadLetters().name(),
                null,
                (Long) null,
                null,
                line,
                DeadLetterHeaders.of(new RecordHeaders(), Stage.DECODE, reason, position)));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        // The callback gets every failure that the future would.
        var unused = producer.send(record, (written, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
        });
        check();
    }

    /** Returns when everything so far is acknowledged; throws what went wrong. */
    void flush() {
        producer.flush();
        check();
    }

    private void check() {
        Exception problem = failure.get();
        if (problem != null) {
            throw problem instanceof KafkaException known ? known : new KafkaException(problem);
        }
    }

    @Override
    public void close() {
        producer.close(Clients.PATIENCE);
        serdes.close();
    }
}
