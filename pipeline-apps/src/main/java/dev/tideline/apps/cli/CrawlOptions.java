package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.crawl.Archive;
import dev.tideline.crawl.CrawlSettings;
import dev.tideline.crawl.Crawler;
import dev.tideline.crawl.board.BoardEntry;
import dev.tideline.crawl.board.BoardFile;
import dev.tideline.crawl.http.Backoff;
import dev.tideline.crawl.http.Fetcher;
import dev.tideline.crawl.http.JdkHttp;
import dev.tideline.crawl.http.Sleeper;
import dev.tideline.crawl.provider.ProviderApis;
import dev.tideline.posting.Board;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Option;

/** How boards are asked. */
final class CrawlOptions {

    private static final int MEBIBYTE = 1 << 20;

    @Option(
            names = "--endpoint",
            paramLabel = "PROVIDER=URL",
            description = "ask there instead of at the provider's own address; {board} in it stands for the token")
    private Map<String, String> endpoints = new LinkedHashMap<>();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "8",
            description = "boards at the same time; each provider's own limit holds as well; default ${DEFAULT-VALUE}")
    private int parallel;

    @Option(
            names = "--timeout",
            paramLabel = "PT…",
            defaultValue = "PT60S",
            description = "for one answer, from question to last byte; default ${DEFAULT-VALUE}")
    private Duration timeout;

    @Option(
            names = "--max-answer",
            paramLabel = "MIB",
            defaultValue = "64",
            description = "largest answer that is read, unpacked; default ${DEFAULT-VALUE}")
    private int maxAnswer;

    @Option(
            names = "--agent",
            paramLabel = "TEXT",
            defaultValue = "tideline/0.1",
            description = "who asks; add an address at which you can be reached, as \"acme-jobs/1.0 (+https://…)\"")
    private String agent;

    int parallel() {
        if (parallel < 1) {
            throw new CommandException(ExitCode.USAGE, "--parallel " + parallel + " must be at least 1");
        }
        return parallel;
    }

    /** Refuses what cannot be, before anything is asked. */
    void check() {
        ProviderApis apis = ProviderApis.standard();
        endpoints.keySet().stream()
                .filter(provider -> !apis.providers().contains(provider))
                .forEach(provider -> {
                    throw new CommandException(
                            ExitCode.USAGE,
                            "--endpoint " + provider + ": no such provider; known: "
                                    + String.join(", ", apis.providers()));
                });
        if (maxAnswer < 1 || maxAnswer > 1024) {
            throw new CommandException(ExitCode.USAGE, "--max-answer " + maxAnswer + " must be from 1 to 1024");
        }
        var unused = parallel();
    }

    Crawler crawler(Path memory, Archive archive) {
        Clock clock = Clock.systemUTC();
        RandomGenerator chance = new Random();
        CrawlSettings standard = CrawlSettings.STANDARD;
        return new Crawler(
                ProviderApis.standard(),
                new Fetcher(
                        new JdkHttp(new JdkHttp.Limits(timeout, maxAnswer * MEBIBYTE, agent), clock),
                        Backoff.USUAL,
                        clock,
                        Sleeper.system(),
                        chance,
                        agent,
                        manners -> manners),
                new CrawlSettings(
                        endpoints,
                        standard.maxPages(),
                        standard.fullAfter(),
                        standard.detailsAlways(),
                        standard.detailsAge()),
                memory,
                archive,
                clock,
                chance);
    }

    /** A board as {@code provider|token} or {@code provider:token}, checked. */
    static BoardEntry board(String text) {
        int bar = text.indexOf('|');
        int colon = text.indexOf(':');
        int end = bar >= 0 ? bar : colon;
        if (end < 1) {
            throw new CommandException(
                    ExitCode.USAGE, "\"" + text + "\" is no board: it must read provider:token, as greenhouse:acme");
        }
        try {
            Board board = new Board(text.substring(0, end), text.substring(end + 1));
            var unused = ProviderApis.standard().of(board);
            return BoardEntry.of(board);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /** The boards of a file, checked. */
    static List<BoardEntry> boards(String file) {
        CaptureFiles.check(List.of(file));
        try {
            List<BoardEntry> entries = BoardFile.read(Path.of(file));
            entries.forEach(entry -> ProviderApis.standard().of(entry.board()));
            return entries;
        } catch (IllegalArgumentException | IOException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
