package dev.tideline.crawl;

import dev.tideline.crawl.board.BoardEntry;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Crawls many boards once, several at a time. */
public final class CrawlRound {

    private final Crawler crawler;
    private final SnapshotSink sink;
    private final int parallel;

    public CrawlRound(Crawler crawler, SnapshotSink sink, int parallel) {
        this.crawler = crawler;
        this.sink = sink;
        this.parallel = parallel;
    }

    /**
     * Returns when all are crawled, or none is under way any more after a stop.
     *
     * @param told of each crawl that ended, in the calling thread
     * @param stopped asked before each board
     * @throws IOException of the first crawl that could not be recorded; the others are ended
     */
    public void run(List<BoardEntry> boards, Consumer<CrawlReport> told, BooleanSupplier stopped)
            throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        try {
            ExecutorCompletionService<CrawlReport> crawls = new ExecutorCompletionService<>(threads);
            int underway = 0;
            for (BoardEntry entry : mixed(boards)) {
                if (underway == parallel) {
                    told.accept(result(crawls));
                    underway--;
                }
                if (stopped.getAsBoolean()) {
                    break;
                }
                crawls.submit(() -> crawler.crawl(entry, sink));
                underway++;
            }
            for (; underway > 0; underway--) {
                told.accept(result(crawls));
            }
        } finally {
            threads.shutdownNow();
            var unused = threads.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static CrawlReport result(ExecutorCompletionService<CrawlReport> crawls)
            throws IOException, InterruptedException {
        try {
            return crawls.take().get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException failure) {
                throw failure;
            } else if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(cause);
        }
    }

    /** The providers in turns, so that one's manners do not hold up the others. */
    static List<BoardEntry> mixed(List<BoardEntry> boards) {
        Map<String, Deque<BoardEntry>> byProvider = new LinkedHashMap<>();
        boards.forEach(entry -> byProvider
                .computeIfAbsent(entry.board().provider(), provider -> new ArrayDeque<>())
                .add(entry));
        List<BoardEntry> mixed = new ArrayList<>(boards.size());
        while (mixed.size() < boards.size()) {
            byProvider.values().stream().filter(queue -> !queue.isEmpty()).forEach(queue -> mixed.add(queue.remove()));
        }
        return mixed;
    }
}
