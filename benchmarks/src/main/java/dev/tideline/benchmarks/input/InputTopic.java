package dev.tideline.benchmarks.input;

import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Snapshot;
import dev.tideline.streams.record.RecordSerdes;
import dev.tideline.streams.record.SnapshotWriter;
import dev.tideline.streams.topic.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes crawls into {@code postings.snapshots} as a crawler does: Confluent's serializer, zstd, key = board. Boards are
 * dealt to partitions by size, so that no partition runs dry long before the others.
 */
public final class InputTopic implements AutoCloseable {

    private final KafkaProducer<String, dev.tideline.schema.Snapshot> producer;
    private final String topic;
    private final List<SimulatedBoard> boards = new ArrayList<>();
    private final List<Integer> partitionOf = new ArrayList<>();
    private final long[] records;
    private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
    private long bytes;

    /** Makes the boards; nothing is written yet. */
    public InputTopic(
            Workload workload,
            Topic<String, dev.tideline.schema.Snapshot> topic,
            int partitions,
            String bootstrapServers,
            RecordSerdes serdes) {
        this.topic = topic.name();
        this.records = new long[partitions];
        PostingText text = new PostingText(workload.seed());
        long[] load = new long[partitions];
        List<Integer> sizes = sizes(workload);
        for (int i = 0; i < sizes.size(); i++) {
            boards.add(new SimulatedBoard(i, sizes.get(i), text, workload.seed()));
            int lightest = lightest(load);
            load[lightest] += sizes.get(i);
            partitionOf.add(lightest);
        }
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "zstd",
                        ProducerConfig.LINGER_MS_CONFIG,
                        50,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 << 10),
                new StringSerializer(),
                serdes.value(topic).serializer());
    }

    /** Crawls every board so many times, each time after that share of its postings has changed. */
    public void write(int crawls, double changedPercent) {
        for (int crawl = 0; crawl < crawls; crawl++) {
            for (int i = 0; i < boards.size(); i++) {
                SimulatedBoard board = boards.get(i);
                if (changedPercent > 0) {
                    board.change(changedPercent);
                }
                for (Snapshot snapshot : board.crawl()) {
                    send(board, partitionOf.get(i), snapshot);
                }
            }
        }
        producer.flush();
        Exception failure = failed.get();
        if (failure != null) {
            throw new IllegalStateException("writing the input", failure);
        }
    }

    private void send(SimulatedBoard board, int partition, Snapshot snapshot) {
        var unused = producer.send(
                new ProducerRecord<>(topic, partition, board.board().id(), SnapshotWriter.write(snapshot)),
                (place, failure) -> {
                    if (failure != null) {
                        failed.compareAndSet(null, failure);
                    }
                });
        records[partition]++;
        if (snapshot.body() instanceof PostingObserved observed) {
            bytes += observed.payload().size();
        }
    }

    /** Records written so far, by partition: the partition's end offset. */
    public long[] ends() {
        return records.clone();
    }

    /** Payload bytes written so far. */
    public long payloadBytes() {
        return bytes;
    }

    @Override
    public void close() {
        producer.close();
    }

    /** The n-th board has a size in proportion to 1/(n+3): 20 boards of 10,000 postings have 240 to 1,650. */
    private static List<Integer> sizes(Workload workload) {
        double all = 0;
        for (int i = 0; i < workload.boards(); i++) {
            all += 1.0 / (i + 3);
        }
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < workload.boards(); i++) {
            sizes.add((int) Math.round(workload.postings() / all / (i + 3)));
        }
        sizes.sort(Comparator.reverseOrder());
        return sizes;
    }

    private static int lightest(long[] load) {
        int lightest = 0;
        for (int i = 1; i < load.length; i++) {
            lightest = load[i] < load[lightest] ? i : lightest;
        }
        return lightest;
    }
}
