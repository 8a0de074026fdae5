package dev.tideline.benchmarks.contender;

import dev.tideline.canonical.Digests;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** F2: Streams hashes each value and does nothing else. No topology of our kind can be faster without leaving Streams. */
final class HashOnly implements Processor<byte[], byte[], Void, Void> {

    private int folded;

    static AutoCloseable start(Place place) {
        Topology topology = new Topology();
        topology.addSource("input", new ByteArrayDeserializer(), new ByteArrayDeserializer(), place.inputTopic());
        topology.addProcessor("hash", HashOnly::new, "input");
        return StreamsRun.start(place, topology);
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        folded = 0;
    }

    @Override
    public void process(Record<byte[], byte[]> input) {
        folded ^= Digests.sha256(input.value())[0];
    }

    @Override
    public String toString() {
        return "hash-only " + folded;
    }
}
