package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.capture.CaptureLine;
import dev.tideline.capture.CaptureLineException;
import dev.tideline.lifecycle.Input;
import dev.tideline.lifecycle.Policies;
import dev.tideline.simulation.Curve;
import dev.tideline.simulation.CurvePicture;
import dev.tideline.simulation.Faults;
import dev.tideline.simulation.TruthLine;
import dev.tideline.simulation.World;
import dev.tideline.simulation.WorldSettings;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Invented boards whose true life is known, seen through crawlers that fail: how much do the rules get wrong? */
@Command(
        name = "simulate",
        description = {
            "Lets invented boards live, has them read by crawlers that fail in every way that real ones do, and"
                    + " compares what the rules make of it with the truth.",
            "",
            "The same seed and options always give the same bytes. Boards that are read page by page want four misses"
                    + " over four hours, the others the default policy, unless --set changes one of the two. Records keep"
                    + " their order in a capture file but lose the broker's time: there a clock that is a day ahead stays"
                    + " so."
        },
        footer = {
            "",
            "Examples:",
            "  tideline simulate --boards 200 --crawls 200 --score",
            "  tideline simulate --faults rows-missing=0.05,late --set lifecycle.misses=3 --score",
            "  tideline simulate --curve curve.svg",
            "  tideline simulate --boards 5 --out captures.ndjson --truth truth.ndjson && tideline dry-run"
                    + " captures.ndjson"
        })
final class SimulateCommand implements Callable<Integer> {

    private final Shell shell;

    @Option(
            names = "--boards",
            paramLabel = "N",
            defaultValue = "50",
            description = "how many; default ${DEFAULT-VALUE}")
    private int boards;

    @Option(
            names = "--crawls",
            paramLabel = "N",
            defaultValue = "100",
            description = "how often each is read; default ${DEFAULT-VALUE}")
    private int crawls;

    @Option(
            names = "--postings",
            paramLabel = "N",
            defaultValue = "100",
            description = "on the largest boards at first; default ${DEFAULT-VALUE}")
    private int postings;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "default ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--faults",
            paramLabel = "FAULTS",
            defaultValue = "all",
            converter = FaultsConverter.class,
            description =
                    "all, none, or a list with or without shares of the crawls, as truncated,late=0.1; a wrong name "
                            + "lists them; default ${DEFAULT-VALUE}")
    private Faults faults;

    @Option(names = "--out", paramLabel = "FILE", description = "write what the crawlers tell as a capture file")
    private @Nullable Path out;

    @Option(names = "--truth", paramLabel = "FILE", description = "write what truly happened as JSON lines")
    private @Nullable Path truth;

    @Option(names = "--score", description = "compare the rules with the truth; so too if nothing else is asked for")
    private boolean score;

    @Option(
            names = "--curve",
            paramLabel = "FILE.svg",
            description = "draw false closes against the closing delay for several lifecycle.misses and lifecycle.gap, "
                    + "the same for every board, and print the table")
    private @Nullable Path curve;

    @Mixin
    private final SettingOptions settings = new SettingOptions();

    SimulateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        World world = world();
        Map<String, String> own = settings.configuration(shell).policies();
        boolean scores = score || (out == null && truth == null && curve == null);
        ScoreReport report = scores ? new ScoreReport(new Policies(over(world.policies(), own))) : null;
        Curve drawn = curve == null ? null : new Curve(own);
        try (Writer captures = out == null ? Writer.nullWriter() : Files.newBufferedWriter(out);
                Progress progress = new Progress(shell, "records")) {
            while (world.hasNext()) {
                List<Input> inputs = world.next();
                for (Input input : inputs) {
                    progress.advance();
                    if (out != null) {
                        captures.write(line(input));
                    }
                    if (drawn != null) {
                        drawn.apply(input);
                    }
                }
                if (report != null) {
                    report.apply(inputs);
                }
            }
        }
        if (truth != null) {
            write(truth, TruthLine.all(world.truth()).iterator());
        }
        if (report != null) {
            report.print(world.truth(), shell.out());
            shell.say(report.speed());
        }
        if (drawn != null && curve != null) {
            List<Curve.Point> points = drawn.points(world.truth());
            CurveTable.print(points, shell.out());
            Files.writeString(curve, CurvePicture.of(points));
        }
        shell.out().flush();
        return (report == null || report.isExplained() ? ExitCode.OK : ExitCode.SIMULATION).status();
    }

    private World world() {
        try {
            return new World(new WorldSettings(seed, boards, crawls, postings, faults));
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, "--" + e.getMessage(), e);
        }
    }

    /** The world's own wishes, unless the user changes what they are about; then the user's policies. */
    private static Map<String, String> over(Map<String, String> wishes, Map<String, String> own) {
        boolean changed = Stream.of("lifecycle.misses", "lifecycle.gap")
                .anyMatch(key -> !Objects.equals(own.get(key), Policies.DEFAULTS.get(key)));
        Map<String, String> all = new TreeMap<>(changed ? Map.of() : wishes);
        all.putAll(own);
        return all;
    }

    private static String line(Input input) throws IOException {
        try {
            return CaptureLine.write(input.snapshot()) + "\n";
        } catch (CaptureLineException e) {
            throw new IOException(e);
        }
    }

    private static void write(Path file, Iterator<String> lines) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            while (lines.hasNext()) {
                writer.write(lines.next());
                writer.write('\n');
            }
        }
    }

    /** Picocli's way of refusing an option. */
    static final class FaultsConverter implements ITypeConverter<Faults> {
        @Override
        public Faults convert(String value) {
            try {
                return Faults.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
