package dev.tideline.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.tideline.benchmarks.contender.Contender;
import dev.tideline.benchmarks.input.Workload;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Everything that came out. Numbers of a contender are medians over its rounds.
 *
 * @param rounds those that count; the first of all was thrown away
 */
public record Report(
        Machine machine,
        Workload workload,
        List<Measurement> rounds,
        @Nullable Quiet quiet) {

    /** Bytes of changelog an unchanged observation. */
    private static final double CHANGELOG_MARK = 1;

    /** Throughput of ours over that of each floor. */
    public Map<Contender, Double> ratios() {
        Map<Contender, Double> ratios = new TreeMap<>();
        for (Contender floor : Contender.values()) {
            double ratio = median(Contender.OURS, Measurement::recordsPerSecond)
                    / median(floor, Measurement::recordsPerSecond);
            if (floor != Contender.OURS && Double.isFinite(ratio)) {
                ratios.put(floor, ratio);
            }
        }
        return ratios;
    }

    public void print(PrintStream out) {
        out.printf(
                "%n%d cores, %s, %s, SHA-256 %d MB/s (%s), load before %.1f%n",
                machine.cores(),
                machine.processor(),
                machine.jdk(),
                machine.sha256MegabytesPerSecond(),
                machine.hasShaIntrinsic() ? "intrinsic" : "no intrinsic",
                machine.loadAverage());
        out.printf(
                "%,d postings on %d boards, %d opening, %d settling and %d measured crawls, %.1f %% changed a crawl, seed %d%n%n",
                workload.postings(),
                workload.boards(),
                workload.openingCrawls(),
                workload.settlingCrawls(),
                workload.crawls(),
                workload.changedPercent(),
                workload.seed());
        out.printf(
                "%-46s %10s %8s %9s %9s %12s %12s %10s%n",
                "", "records/s", "MB/s", "app us", "broker us", "changelog B", "on disk B", "output B");
        for (Contender contender : Contender.values()) {
            if (rounds.stream().anyMatch(measurement -> measurement.contender() == contender)) {
                printRow(out, contender);
            }
        }
        out.println();
        ratios().forEach((floor, ratio) -> out.printf(
                "ours / %s  %6.2f   mark %.2f   %s%n", floor, ratio, mark(floor), verdict(ratio >= mark(floor))));
        if (quiet != null) {
            printQuiet(out, quiet);
        }
    }

    private void printRow(PrintStream out, Contender contender) {
        out.printf(
                "%-4s %-41s %,10.0f %8.0f %9.1f %9.1f %12.2f %12.2f %10.1f%n",
                contender,
                contender.title(),
                median(contender, Measurement::recordsPerSecond),
                median(contender, Measurement::megabytesPerSecond),
                median(contender, Measurement::appCpuMicros),
                median(contender, Measurement::brokerCpuMicros),
                median(contender, Measurement::changelogPerRecord),
                median(contender, Measurement::changelogLogPerRecord),
                median(contender, Measurement::outputLogPerRecord));
    }

    private static void printQuiet(PrintStream out, Quiet quiet) {
        double bytes = quiet.perObservation();
        out.printf(
                "%nnothing changed, %,d observations: changelog %.3f B an observation (on disk %.3f)   mark %.0f   %s%n",
                quiet.observations(),
                bytes,
                quiet.changelogLogBytes() / (double) quiet.observations(),
                CHANGELOG_MARK,
                verdict(bytes <= CHANGELOG_MARK));
        quiet.changelog()
                .forEach((store, all) -> out.printf("  %-10s %.3f B%n", store, all / (double) quiet.observations()));
    }

    /** The whole report with its ratios, for machines. */
    public void write(Path file) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("machine", machine);
        all.put("workload", workload);
        all.put("ratios", ratios());
        all.put("changelog_bytes_per_unchanged_observation", quiet == null ? null : quiet.perObservation());
        all.put("medians", medians());
        all.put("quiet", quiet);
        all.put("rounds", rounds);
        try {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }

    private Map<Contender, Map<String, Double>> medians() {
        Map<Contender, Map<String, Double>> medians = new TreeMap<>();
        for (Measurement measurement : rounds) {
            Contender contender = measurement.contender();
            Map<String, Double> values = new LinkedHashMap<>();
            values.put("records_per_second", median(contender, Measurement::recordsPerSecond));
            values.put("megabytes_per_second", median(contender, Measurement::megabytesPerSecond));
            values.put("app_cpu_micros_per_record", median(contender, Measurement::appCpuMicros));
            values.put("broker_cpu_micros_per_record", median(contender, Measurement::brokerCpuMicros));
            values.put("changelog_bytes_per_record", median(contender, Measurement::changelogPerRecord));
            values.put("changelog_log_bytes_per_record", median(contender, Measurement::changelogLogPerRecord));
            values.put("output_log_bytes_per_record", median(contender, Measurement::outputLogPerRecord));
            medians.put(contender, values);
        }
        return medians;
    }

    private double median(Contender contender, ToDoubleFunction<Measurement> number) {
        double[] sorted = rounds.stream()
                .filter(measurement -> measurement.contender() == contender)
                .mapToDouble(number)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The first marks: ours must be at least that many times as fast as the contender. */
    private static double mark(Contender floor) {
        return switch (floor) {
            case F1 -> 0.35;
            case F2 -> 0.7;
            case F3 -> 1.8;
            case F4 -> 3.0;
            case OURS -> 1.0;
        };
    }

    private static String verdict(boolean reached) {
        return reached ? "reached" : "MISSED";
    }
}
