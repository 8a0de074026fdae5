package dev.tideline.benchmarks.run;

import dev.tideline.benchmarks.contender.Contender;
import dev.tideline.benchmarks.contender.ContenderProcess;
import dev.tideline.benchmarks.input.InputTopic;
import dev.tideline.benchmarks.input.Workload;
import dev.tideline.benchmarks.report.Machine;
import dev.tideline.benchmarks.report.Measurement;
import dev.tideline.benchmarks.report.Quiet;
import dev.tideline.benchmarks.report.Report;
import dev.tideline.streams.record.RecordSerdes;
import dev.tideline.streams.topic.Layout;
import dev.tideline.streams.topic.TopicAdmin;
import dev.tideline.streams.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Runs all contenders over the same bytes, interleaved, each in a process of its own, broker and registry in another.
 *
 * <p>A contender reads everything at one go, and only the last crawls count: by then the JIT is done with it. The first
 * round as a whole is thrown away as well, unless it is the only one.
 */
public final class PipelineBenchmark implements AutoCloseable {

    private static final int PARTITIONS = 4;
    private static final String QUIET = "quiet.";

    private final Plan plan;
    private final Path directory;
    private final Consumer<String> progress;
    private final Child stack;
    private final String bootstrapServers;
    private final String registryUrl;
    private final Cluster cluster;
    private final RecordSerdes serdes;

    /**
     * What is run.
     *
     * @param rounds over all contenders
     * @param quietCrawls of every board in which nothing changes, to count what they make ours write; 0 = none
     */
    public record Plan(Workload workload, Collection<Contender> contenders, int rounds, int quietCrawls) {}

    /** Starts broker and registry in {@code directory}. */
    public PipelineBenchmark(Plan plan, Path directory, Consumer<String> progress) {
        this.plan = plan;
        this.directory = directory;
        this.progress = progress;
        stack = new Child(
                StackProcess.class,
                directory.resolve("stack.log"),
                List.of("-Xms1g", "-Xmx1g"),
                List.of(directory.resolve("stack").toString()));
        String addresses = stack.line();
        int blank = addresses.indexOf(' ');
        bootstrapServers = addresses.substring(0, blank);
        registryUrl = addresses.substring(blank + 1);
        cluster = new Cluster(bootstrapServers);
        serdes = new RecordSerdes(Map.of("schema.registry.url", registryUrl));
    }

    public Report run() {
        Machine machine = Machine.look();
        Watch.Input input = writeInput();
        cluster.create(
                plan.contenders().stream().flatMap(c -> c.ownTopics().stream()).toList(), PARTITIONS);
        List<Measurement> measured = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            for (Contender contender : plan.contenders()) {
                Measurement result = race(contender, round, input);
                progress.accept(String.format(
                        "round %d: %-4s %,9.0f records/s, %5.1f us",
                        round, contender, result.recordsPerSecond(), result.appCpuMicros()));
                if (round > 0 || plan.rounds() == 1) {
                    measured.add(result);
                }
            }
        }
        return new Report(machine, plan.workload(), measured, quiet());
    }

    private Watch.Input writeInput() {
        Workload workload = plan.workload();
        progress.accept(String.format("writing %,d observations", workload.observations()));
        try (InputTopic input = input(Topics.standard())) {
            input.write(workload.openingCrawls(), 0);
            input.write(workload.settlingCrawls(), workload.changedPercent());
            long[] warm = input.ends();
            input.write(workload.crawls(), workload.changedPercent());
            return new Watch.Input(warm, input.ends(), (double) input.payloadBytes() / Cluster.sum(input.ends()));
        }
    }

    private InputTopic input(Topics topics) {
        new TopicAdmin(cluster.admin(), Duration.ofSeconds(30))
                .createMissing(topics.all(), new Layout(PARTITIONS, (short) 1));
        serdes.registrar().register(topics.all());
        return new InputTopic(plan.workload(), topics.snapshots(), PARTITIONS, bootstrapServers, serdes);
    }

    private Measurement race(Contender contender, int round, Watch.Input input) {
        Watch watch = new Watch(cluster, new Changelogs(bootstrapServers), stack, input);
        String group = "bench-" + contender + "-" + round;
        try (Child app = app(contender, "", round)) {
            return watch.measure(contender, app, group, round);
        } finally {
            forget(group);
        }
    }

    /** What a contender kept is of no use to the next, and large for the naive one. */
    private void forget(String group) {
        Set<String> topics = cluster.topics(topic -> topic.startsWith(group));
        if (!topics.isEmpty()) {
            cluster.delete(topics);
        }
    }

    private Child app(Contender contender, String topicPrefix, int round) {
        return new Child(
                ContenderProcess.class,
                directory.resolve(contender + "-" + topicPrefix + round + ".log"),
                jvmOptions(contender, topicPrefix + round),
                List.of(
                        contender.name(),
                        bootstrapServers,
                        registryUrl,
                        topicPrefix,
                        directory.resolve("state").toString()));
    }

    /**
     * The collector is the one that {@code ./tideline pipeline} takes; {@code -Dbenchmarks.profile=DIR} makes Java Flight
     * Recorder files of ours.
     */
    private static List<String> jvmOptions(Contender contender, String run) {
        List<String> options = new ArrayList<>(List.of("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"));
        String profile = System.getProperty("benchmarks.profile");
        if (profile != null && contender == Contender.OURS) {
            Path file = Path.of(profile).resolve("ours-" + run + ".jfr").toAbsolutePath();
            options.add("-XX:FlightRecorderOptions=stackdepth=256");
            options.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + file);
        }
        return options;
    }

    /** Opens everything, stops, crawls on without a change, goes on, and counts what was written since. */
    private @Nullable Quiet quiet() {
        if (plan.quietCrawls() == 0) {
            return null;
        }
        progress.accept("crawls in which nothing changes");
        String group = "bench-quiet";
        try (InputTopic input = input(Topics.withPrefix(QUIET));
                Child app = app(Contender.OURS, QUIET, 0)) {
            input.write(plan.workload().openingCrawls(), 0);
            Changelogs changelogs = new Changelogs(bootstrapServers);
            Watch watch = new Watch(cluster, changelogs, stack, new Watch.Input(new long[0], new long[0], 0));
            app.tell(group);
            watch.await(app, group, input.ends());
            app.tell("");
            long before = Cluster.sum(input.ends());
            input.write(plan.quietCrawls(), 0);
            Set<String> topics = cluster.topics(topic -> Changelogs.isChangelog(group, topic));
            Map<TopicPartition, Long> from = cluster.ends(topics);
            long fromBytes = total(cluster.logBytes(topics));
            app.tell(group);
            watch.await(app, group, input.ends());
            long markers = 2L * plan.workload().boards() * plan.quietCrawls();
            return new Quiet(
                    Cluster.sum(input.ends()) - before - markers,
                    plan.quietCrawls(),
                    changelogs.bytes(group, from, cluster.ends(topics)),
                    total(cluster.logBytes(topics)) - fromBytes);
        }
    }

    private static long total(Map<String, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        serdes.close();
        cluster.close();
        stack.close();
    }
}
