package dev.tideline.benchmarks.crawl;

import com.sun.management.OperatingSystemMXBean;
import dev.tideline.posting.Board;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Crawls many boards from a server of its own, and lets a bare client fetch the same answers: rounds in turns. */
public final class CrawlBenchmark {

    /** Until then the compiler takes a third of the processors, and whoever runs at that moment pays. */
    private static final int WARM_UP = 20;

    private static final int ROUNDS = 9;
    private static final int PARALLEL = 8;

    private final BareClient bare;
    private final Crawling crawling;
    private final int boards;
    private final int postings;

    private CrawlBenchmark(int boards, int postings, String server) throws IOException {
        List<Board> invented = IntStream.range(0, boards)
                .mapToObj(i -> new Board("greenhouse", "board" + i))
                .toList();
        List<URI> answers = invented.stream()
                .map(board ->
                        URI.create(server + "/v1/boards/" + board.token() + "/jobs?content=true&pay_transparency=true"))
                .toList();
        this.bare = new BareClient(HttpClient.newHttpClient(), answers, PARALLEL);
        this.crawling = new Crawling(invented, server, PARALLEL);
        this.boards = boards;
        this.postings = postings;
    }

    /** One timed run. */
    private interface Run {
        long bytes() throws Exception;
    }

    /**
     * What a run came to.
     *
     * @param rate mebibytes a second
     * @param processor seconds of this process a gibibyte
     */
    private record Measured(double rate, double processor) {}

    private record Round(Measured bare, Measured crawl) {
        double ratio() {
            return crawl.rate() / bare.rate();
        }
    }

    /**
     * Prints each round, the medians, and the heap that lives while boards are crawled.
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
            CrawlBenchmark benchmark = new CrawlBenchmark(boards, postings, address);
            benchmark.race();
            benchmark.weigh();
            benchmark.write();
        } finally {
            process.destroy();
        }
    }

    private void race() throws Exception {
        List<Round> rounds = new ArrayList<>();
        say("%-10s %12s %12s %8s", "round", "bare MiB/s", "crawl MiB/s", "ratio");
        for (int number = 1 - WARM_UP; number <= ROUNDS; number++) {
            Round round = new Round(measure(bare::fetch), measure(() -> crawl(false)));
            if (number > 0) {
                rounds.add(round);
            }
            say(
                    "%-10s %12.1f %12.1f %8.2f",
                    number > 0 ? number : "warming up",
                    round.bare().rate(),
                    round.crawl().rate(),
                    round.ratio());
        }
        double worst = rounds.stream().mapToDouble(Round::ratio).min().orElseThrow();
        say(
                "crawl to bare client: median %.2f, worst %.2f of %d rounds; this process's seconds a GiB: %.2f to %.2f",
                median(rounds, Round::ratio),
                worst,
                rounds.size(),
                median(rounds, round -> round.crawl().processor()),
                median(rounds, round -> round.bare().processor()));
    }

    /** The same crawls, with each record written as a capture line. */
    private void write() throws Exception {
        List<Measured> rounds = new ArrayList<>();
        for (int number = 1 - WARM_UP; number <= ROUNDS; number++) {
            Measured round = measure(() -> crawl(true));
            if (number > 0) {
                rounds.add(round);
            }
        }
        say(
                "each record as a capture line: median %.1f MiB/s, %.2f seconds a GiB",
                median(rounds, Measured::rate), median(rounds, Measured::processor));
    }

    /** What is alive after a collection, at every tenth of the boards, with the others under way. */
    private void weigh() throws Exception {
        AtomicLong crawled = new AtomicLong();
        List<String> live = new ArrayList<>();
        crawling.crawl(new Crawling.Counting(new AtomicLong(), false), report -> {
            if (crawled.incrementAndGet() % Math.max(1, boards / 10) == 0) {
                System.gc();
                live.add(String.format(
                        Locale.ROOT,
                        "%.1f",
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (double) (1 << 20)));
            }
        });
        say(
                "MiB alive after a collection, at each tenth of the boards: %s; the heap may grow to %d",
                String.join(" ", live), Runtime.getRuntime().maxMemory() >> 20);
    }

    private long crawl(boolean asLines) throws IOException, InterruptedException {
        AtomicLong rows = new AtomicLong();
        long bytes = crawling.crawl(new Crawling.Counting(rows, asLines), report -> {});
        if (rows.get() != (long) boards * postings) {
            throw new IllegalStateException(rows + " rows");
        }
        return bytes;
    }

    private static Measured measure(Run run) throws Exception {
        long processor = processor();
        long start = System.nanoTime();
        long bytes = run.bytes();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Measured(
                bytes / (double) (1 << 20) / seconds, (processor() - processor) / 1e9 / (bytes / (double) (1 << 30)));
    }

    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static <T> double median(List<T> rounds, ToDoubleFunction<T> value) {
        List<Double> sorted = rounds.stream()
                .map(value::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
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
}
