package dev.tideline.streams.pipeline;

import dev.tideline.lifecycle.Disposition;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Counts what became of the inputs: one Kafka metric a disposition, group {@code stream-lifecycle-metrics}. */
final class Meters {

    private static final String SCOPE = "lifecycle";

    private final Map<Disposition, Sensor> byDisposition = new EnumMap<>(Disposition.class);
    private final Sensor undecodable;

    Meters(ProcessorContext<?, ?> context) {
        String task = context.taskId().toString();
        for (Disposition disposition : Disposition.values()) {
            byDisposition.put(disposition, sensor(context.metrics(), task, disposition.name()));
        }
        undecodable = sensor(context.metrics(), task, "UNDECODABLE");
    }

    void count(Disposition disposition) {
        Sensor sensor = byDisposition.get(disposition);
        if (sensor != null) {
            sensor.record();
        }
    }

    void countUndecodable() {
        undecodable.record();
    }

    private static Sensor sensor(StreamsMetrics metrics, String task, String name) {
        String operation = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return metrics.addRateTotalSensor(SCOPE, task, operation, RecordingLevel.INFO);
    }
}
