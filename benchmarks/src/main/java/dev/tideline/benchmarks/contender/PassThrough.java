package dev.tideline.benchmarks.contender;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** F3: the same bytes out again, transactionally. What writes every observation somewhere cannot be faster. */
final class PassThrough extends Loop {

    static final String OUTPUT = "bench.pass-through";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    private long begunAt;

    PassThrough(Place place) {
        super("pass-through");
        consumer = new KafkaConsumer<>(
                PlainConsumer.config(place, false), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        place.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        place.group(),
                        // lz4 is the cheapest to write, so this floor is a high one; linger as Streams sets it.
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.LINGER_MS_CONFIG,
                        Place.COMMIT_INTERVAL_MS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        consumer.subscribe(List.of(place.inputTopic()));
        begin();
    }

    @Override
    void step() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(20));
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (done.isEmpty()) {
                producer.beginTransaction();
                begunAt = System.nanoTime();
            }
            var unused = producer.send(
                    new ProducerRecord<>(OUTPUT, record.partition(), record.key(), record.value()), (at, e) -> {
                        if (e != null) {
                            ContenderProcess.die(e);
                        }
                    });
            done.put(
                    new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
        }
        if (!done.isEmpty() && System.nanoTime() - begunAt >= Place.COMMIT_INTERVAL_MS * 1_000_000L) {
            producer.sendOffsetsToTransaction(done, consumer.groupMetadata());
            producer.commitTransaction();
            done.clear();
        }
    }

    @Override
    void end() {
        producer.close();
        consumer.close();
    }
}
