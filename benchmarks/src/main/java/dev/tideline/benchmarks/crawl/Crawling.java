package dev.tideline.benchmarks.crawl;

import dev.tideline.capture.CaptureLine;
import dev.tideline.capture.CaptureLineException;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Snapshot;
import dev.tideline.crawl.Archive;
import dev.tideline.crawl.CrawlReport;
import dev.tideline.crawl.CrawlRound;
import dev.tideline.crawl.CrawlSettings;
import dev.tideline.crawl.Crawler;
import dev.tideline.crawl.SnapshotSink;
import dev.tideline.crawl.board.BoardEntry;
import dev.tideline.crawl.http.Backoff;
import dev.tideline.crawl.http.Fetcher;
import dev.tideline.crawl.http.JdkHttp;
import dev.tideline.crawl.http.Manners;
import dev.tideline.crawl.http.Sleeper;
import dev.tideline.crawl.provider.ProviderApis;
import dev.tideline.posting.Board;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Ours: whole crawls of Greenhouse boards, as the command crawls them, but without manners. */
final class Crawling {

    private static final int LARGEST = 64 << 20;
    private static final String AGENT = "tideline-benchmark/1";

    /** Takes each record and counts the postings. */
    record Counting(AtomicLong rows, boolean asLines) implements SnapshotSink {
        @Override
        public void accept(Snapshot snapshot) {
            boolean posting =
                    asLines ? line(snapshot).contains("posting_observed") : snapshot.body() instanceof PostingObserved;
            if (posting) {
                rows.incrementAndGet();
            }
        }

        private static String line(Snapshot snapshot) {
            try {
                return CaptureLine.write(snapshot);
            } catch (CaptureLineException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }
    }

    private final List<BoardEntry> boards;
    private final int parallel;
    private final Crawler crawler;

    /**
     * @param server its address
     * @param parallel boards at a time
     */
    Crawling(List<Board> boards, String server, int parallel) throws IOException {
        this.boards = boards.stream().map(BoardEntry::of).toList();
        this.parallel = parallel;
        Clock clock = Clock.systemUTC();
        Random chance = new Random(1);
        Fetcher fetcher = new Fetcher(
                new JdkHttp(new JdkHttp.Limits(Duration.ofMinutes(1), LARGEST, AGENT), clock),
                Backoff.USUAL,
                clock,
                Sleeper.system(),
                chance,
                AGENT,
                manners -> new Manners(parallel, Duration.ZERO));
        CrawlSettings standard = CrawlSettings.STANDARD;
        CrawlSettings settings = new CrawlSettings(
                Map.of("greenhouse", server),
                standard.maxPages(),
                standard.fullAfter(),
                standard.detailsAlways(),
                standard.detailsAge());
        Path memory = Files.createTempDirectory("tideline-crawl-benchmark-");
        memory.toFile().deleteOnExit();
        this.crawler = new Crawler(ProviderApis.standard(), fetcher, settings, memory, Archive.NONE, clock, chance);
    }

    /** Returns the bytes of all answers. */
    long crawl(SnapshotSink sink, Consumer<CrawlReport> told) throws IOException, InterruptedException {
        AtomicLong bytes = new AtomicLong();
        Consumer<CrawlReport> weighed = report -> bytes.addAndGet(report.cost().bytes());
        new CrawlRound(crawler, sink, parallel).run(boards, weighed.andThen(told), () -> false);
        return bytes.get();
    }
}
