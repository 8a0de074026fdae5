package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.Written;
import dev.tideline.capture.CaptureEntry;
import dev.tideline.capture.CaptureReader;
import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import dev.tideline.diff.FieldChange;
import dev.tideline.lifecycle.Outcome.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The histories in {@code docs/traps} end as their README says. */
class TrapsTest {

    private static final Path FOLDER = Written.inModule("../docs/traps");
    private static final Path README = FOLDER.resolve("README.md");
    private static final String CAPTURES = ".captures.ndjson";

    /** The link to the captures, the words about them, and what comes of them, indented. */
    private static final Pattern SECTION =
            Pattern.compile("\\[(\\S+)]\\(\\./\\1\\.captures\\.ndjson\\)(.*)\n\n((?: {4}.*\n)+)");

    private static final Pattern SETTING = Pattern.compile("--set ([^=\\s]+)=([^`\\s]+)");

    static List<String> traps() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(CAPTURES))
                    .map(name -> name.substring(0, name.length() - CAPTURES.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("traps")
    void shouldEndAsTheReadmeSays(String trap) throws IOException {
        String readme = Files.readString(README);
        MatchResult section = section(readme, trap);

        Run run = run(FOLDER.resolve(trap + CAPTURES), settings(section.group(2)));

        String page = readme.substring(0, section.start(3)) + lines(run) + readme.substring(section.end(3));
        assertThat(page)
                .as("rewrite it: " + Written.command(TrapsTest.class))
                .isEqualTo(Written.expected(README, page));
    }

    @Test
    void shouldTellOfEveryTrapOnceInTheirOrder() throws IOException {
        assertThat(SECTION.matcher(Files.readString(README)).results().map(section -> section.group(1)))
                .containsExactlyElementsOf(traps());
    }

    private static MatchResult section(String readme, String trap) {
        return SECTION.matcher(readme)
                .results()
                .filter(section -> section.group(1).equals(trap))
                .findFirst()
                .orElseThrow(() -> new AssertionError(README + " does not say what comes of " + trap));
    }

    private static Map<String, String> settings(String words) {
        Map<String, String> settings = new HashMap<>();
        Matcher setting = SETTING.matcher(words);
        while (setting.find()) {
            settings.put(setting.group(1), setting.group(2));
        }
        return settings;
    }

    private static Run run(Path file, Map<String, String> settings) throws IOException {
        Run run = Run.under(settings);
        try (CaptureReader lines = new CaptureReader(Files.newInputStream(file))) {
            while (lines.hasNext()) {
                CaptureEntry entry = lines.next();
                assertThat(entry).isInstanceOf(CaptureEntry.Read.class);
                Snapshot snapshot = ((CaptureEntry.Read) entry).snapshot();
                Position position = new Position(file.getFileName().toString(), 0, entry.line());
                run.apply(new Input(snapshot, position, snapshot.observedAt()));
            }
        }
        return run;
    }

    private static String lines(Run run) {
        List<String> lines = new ArrayList<>();
        for (Output output : run.outputs()) {
            if (output instanceof Output.Happened happened) {
                lines.add(line(happened.event()));
            } else if (output instanceof Output.BoardStands board
                    && !board.status().recentCrawls().isEmpty()) {
                CrawlReport crawl = board.status().recentCrawls().get(0);
                if (!crawl.counted()) {
                    lines.add(line("skipped", null, null, String.join("; ", crawl.notCounted()), crawl.crawlId()));
                }
            } else if (output instanceof Output.Rejected rejected) {
                lines.add(line("rejected", null, null, rejected.reason(), ""));
            }
        }
        return lines.stream().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    private static String line(PostingEvent event) {
        return line(
                word(event.type()),
                event.providerJobKey(),
                event.cause().rule().name(),
                why(event),
                String.join(" ", event.cause().crawlIds()));
    }

    private static String line(String type, @Nullable String key, @Nullable String rule, String why, String crawls) {
        return String.format(
                        Locale.ROOT,
                        "%-8s  %-4s  %-3s  %-12s  %s",
                        type,
                        key == null ? "" : key,
                        rule == null ? "" : rule,
                        why,
                        crawls)
                .stripTrailing();
    }

    private static String why(PostingEvent event) {
        CloseReason reason = event.cause().reason();
        ReopenKind kind = event.reopenKind();
        String flags = (event.baseline() ? "baseline" : "") + (event.flapping() ? " flapping" : "");
        String why = reason != null
                ? word(reason)
                : kind != null
                        ? word(kind)
                        : event.changes().stream().map(FieldChange::path).collect(Collectors.joining(" "));
        return (why + flags).strip();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
