package dev.tideline.crawl;

import dev.tideline.capture.CaptureLine;
import dev.tideline.capture.CaptureLineException;
import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import dev.tideline.crawl.board.BoardEntry;
import dev.tideline.crawl.http.Backoff;
import dev.tideline.crawl.http.Fetcher;
import dev.tideline.crawl.http.JdkHttp;
import dev.tideline.crawl.play.BoardServer;
import dev.tideline.crawl.provider.ProviderApis;
import dev.tideline.enrichment.Enricher;
import dev.tideline.lifecycle.InMemoryStore;
import dev.tideline.lifecycle.Input;
import dev.tideline.lifecycle.Lifecycle;
import dev.tideline.lifecycle.Outcome;
import dev.tideline.lifecycle.Policies;
import dev.tideline.lifecycle.PostingEvent;
import dev.tideline.posting.Board;
import dev.tideline.provider.Readers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Crawls of one board from a played server through capture lines into the rules, under a clock of its own. */
final class Crawls {

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final int LARGEST = 4 << 20;

    private final Crawler crawler;
    private final BoardEntry entry;
    private final Lifecycle lifecycle = new Lifecycle(Readers.standard(), Policies.standard(), Enricher.NONE);
    private final InMemoryStore store = new InMemoryStore();
    private final List<Snapshot> recorded = new ArrayList<>();
    private final List<Duration> slept = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T06:00:00Z");

    Crawls(BoardServer server, Board board, Path memory) {
        this(server, entry(board), memory, CrawlSettings.STANDARD, Archive.NONE);
    }

    /** With what its provider must be told beside its name. */
    static BoardEntry entry(Board board) {
        return new BoardEntry(board, null, BoardServer.played(board.provider()).options());
    }

    Crawls(BoardServer server, BoardEntry entry, Path memory, CrawlSettings settings, Archive archive) {
        this.entry = entry;
        Random chance = new Random(1);
        Fetcher fetcher = new Fetcher(
                new JdkHttp(new JdkHttp.Limits(PATIENCE, LARGEST, "tideline-test/1"), this::now),
                new Backoff(2, Duration.ofSeconds(1), Duration.ofMinutes(1)),
                this::now,
                time -> {
                    slept.add(time);
                    now = now.plus(time);
                },
                chance,
                "tideline-test/1",
                manners -> manners);
        CrawlSettings local = new CrawlSettings(
                server.endpoints(),
                settings.maxPages(),
                settings.fullAfter(),
                settings.detailsAlways(),
                settings.detailsAge());
        this.crawler = new Crawler(ProviderApis.standard(), fetcher, local, memory, archive, this::now, chance);
    }

    /** One crawl, an hour's fraction later than the one before it. */
    CrawlReport crawl() throws IOException, InterruptedException {
        now = now.plus(Duration.ofHours(6));
        return crawler.crawl(entry, sink());
    }

    private SnapshotSink sink() {
        return new SnapshotSink() {
            @Override
            public void accept(Snapshot snapshot) {
                Snapshot read = throughALine(snapshot);
                recorded.add(read);
                outcomes.add(lifecycle.apply(
                        new Input(read, new Position("crawl", 0, recorded.size()), read.observedAt()), store));
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }
        };
    }

    List<Snapshot> recorded() {
        return recorded;
    }

    List<Duration> slept() {
        return slept;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    List<PostingEvent> events() {
        return outputs(Outcome.Output.Happened.class).stream()
                .map(Outcome.Output.Happened::event)
                .toList();
    }

    /** Each event as {@code type key title}. */
    List<String> story() {
        return events().stream()
                .map(event -> event.type() + " " + event.providerJobKey() + " "
                        + event.after().title())
                .toList();
    }

    <T extends Outcome.Output> List<T> outputs(Class<T> kind) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.outputs().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Snapshot throughALine(Snapshot snapshot) {
        try {
            return CaptureLine.parse(CaptureLine.write(snapshot).getBytes(StandardCharsets.UTF_8));
        } catch (CaptureLineException e) {
            throw new AssertionError(e);
        }
    }

    private Instant now() {
        return now;
    }
}
