package dev.tideline.benchmarks.crawl;

import dev.tideline.capture.CaptureLine;
import dev.tideline.capture.CaptureLineException;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Snapshot;
import dev.tideline.crawl.Archive;
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
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Crawls many boards from a server of its own, and lets a bare client fetch the same answers: rounds in turns, medians of
 * all but the first.
 */
public final class CrawlBenchmark {

    private static final int ROUNDS = 5;
    private static final int PARALLEL = 8;
    private static final int LARGEST = 64 << 20;
    private static final String AGENT = "tideline-benchmark/1";

    private final List<Board> boards;
    private final String server;

    private CrawlBenchmark(int boards, String server) {
        this.boards = IntStream.range(0, boards)
                .mapToObj(i -> new Board("greenhouse", "board" + i))
                .toList();
        this.server = server;
    }

    /** One timed run. */
    private interface Run {
        long bytes() throws Exception;
    }

    /**
     * Prints the medians.
     *
     * @param arguments boards, postings a board, bytes of text a posting; default 1000 50 8000
     */
    public static void main(String[] arguments) throws Exception {
        int boards = argument(arguments, 0, 1_000);
        int postings = argument(arguments, 1, 50);
        int text = argument(arguments, 2, 8_000);
        Process process = server(postings, text);
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String address = "http://127.0.0.1:" + out.readLine();
            new CrawlBenchmark(boards, address).run(postings);
        } finally {
            process.destroy();
        }
    }

    private void run(int postings) throws Exception {
        AtomicLong rows = new AtomicLong();
        List<Double> bare = new ArrayList<>();
        List<Double> crawled = new ArrayList<>();
        List<Double> lines = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double first = rate(this::fetch);
            double second = rate(() -> crawl(counting(rows)));
            double third = rate(() -> crawl(writing(rows)));
            if (round > 0) {
                bare.add(first);
                crawled.add(second);
                lines.add(third);
            }
        }
        require(rows.get() == 2L * ROUNDS * boards.size() * postings, rows + " rows");
        print("bare client", median(bare), median(bare));
        print("crawl", median(crawled), median(bare));
        print("crawl, each record as a capture line", median(lines), median(bare));
        System.out.printf(
                Locale.ROOT,
                "%,d boards x %,d postings a round; peak heap %,d MiB of %,d%n",
                boards.size(),
                postings,
                peak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private long fetch() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (Board board : boards) {
                URI uri =
                        URI.create(server + "/v1/boards/" + board.token() + "/jobs?content=true&pay_transparency=true");
                answers.add(threads.submit(
                        () -> client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray())
                                .body()
                                .length));
            }
            long bytes = 0;
            for (Future<Integer> answer : answers) {
                bytes += answer.get();
            }
            return bytes;
        } finally {
            threads.shutdownNow();
        }
    }

    private long crawl(SnapshotSink sink) throws IOException, InterruptedException {
        Clock clock = Clock.systemUTC();
        Random chance = new Random(1);
        Path memory = Files.createTempDirectory("tideline-crawl-benchmark-");
        Fetcher fetcher = new Fetcher(
                new JdkHttp(new JdkHttp.Limits(Duration.ofMinutes(1), LARGEST, AGENT), clock),
                Backoff.USUAL,
                clock,
                Sleeper.system(),
                chance,
                AGENT,
                manners -> new Manners(PARALLEL, Duration.ZERO));
        CrawlSettings standard = CrawlSettings.STANDARD;
        Crawler crawler = new Crawler(
                ProviderApis.standard(),
                fetcher,
                new CrawlSettings(
                        Map.of("greenhouse", server),
                        standard.maxPages(),
                        standard.fullAfter(),
                        standard.detailsAlways(),
                        standard.detailsAge()),
                memory,
                Archive.NONE,
                clock,
                chance);
        AtomicLong bytes = new AtomicLong();
        new CrawlRound(crawler, sink, PARALLEL)
                .run(
                        boards.stream().map(BoardEntry::of).toList(),
                        report -> bytes.addAndGet(report.cost().bytes()),
                        () -> false);
        Files.delete(memory);
        return bytes.get();
    }

    private static SnapshotSink counting(AtomicLong rows) {
        return new Taking(snapshot -> {
            if (snapshot.body() instanceof PostingObserved) {
                rows.incrementAndGet();
            }
        });
    }

    private static SnapshotSink writing(AtomicLong rows) {
        return new Taking(snapshot -> {
            if (line(snapshot).contains("posting_observed")) {
                rows.incrementAndGet();
            }
        });
    }

    private static String line(Snapshot snapshot) {
        try {
            return CaptureLine.write(snapshot);
        } catch (CaptureLineException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Taking(java.util.function.Consumer<Snapshot> taker) implements SnapshotSink {
        @Override
        public void accept(Snapshot snapshot) {
            taker.accept(snapshot);
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }
    }

    /** Mebibytes a second. */
    private static double rate(Run run) throws Exception {
        long start = System.nanoTime();
        long bytes = run.bytes();
        return bytes / (double) (1 << 20) / ((System.nanoTime() - start) / 1e9);
    }

    private static void print(String what, double rate, double floor) {
        System.out.printf(Locale.ROOT, "%-40s %8.1f MiB/s   ratio %.2f%n", what, rate, rate / floor);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static Process server(int postings, int text) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlayedServer.class.getName(),
                        Integer.toString(postings),
                        Integer.toString(text))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int argument(String[] arguments, int index, int standard) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : standard;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }
}
