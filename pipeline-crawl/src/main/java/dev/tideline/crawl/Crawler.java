package dev.tideline.crawl;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.crawl.board.BoardEntry;
import dev.tideline.crawl.board.BoardMemory;
import dev.tideline.crawl.board.BoardOptions;
import dev.tideline.crawl.board.DetailMemory;
import dev.tideline.crawl.board.Validators;
import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Fetcher;
import dev.tideline.crawl.http.NoAnswerException;
import dev.tideline.crawl.http.Request;
import dev.tideline.crawl.provider.ProviderApi;
import dev.tideline.crawl.provider.ProviderApis;
import dev.tideline.posting.Board;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Crawls boards, one at a call; any number of threads may call.
 *
 * <p>Each crawl records that it starts, each posting that it sees, and how it ended. A crawl that dies in between has no
 * end, and so never counts.
 */
public final class Crawler {

    private static final DateTimeFormatter CRAWL_ID =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ProviderApis apis;
    private final Fetcher fetcher;
    private final CrawlSettings settings;
    private final Path memory;
    private final Archive archive;
    private final InstantSource clock;
    private final RandomGenerator chance;

    /**
     * @param memory a directory for what is remembered from crawl to crawl, of one target: what one knows another may not
     * @param chance makes crawl ids differ
     */
    public Crawler(
            ProviderApis apis,
            Fetcher fetcher,
            CrawlSettings settings,
            Path memory,
            Archive archive,
            InstantSource clock,
            RandomGenerator chance) {
        this.apis = apis;
        this.fetcher = fetcher;
        this.settings = settings;
        this.memory = memory;
        this.archive = archive;
        this.clock = clock;
        this.chance = chance;
    }

    /**
     * Crawls one board.
     *
     * @throws IOException if the sink, the archive or the memory fails; the network's failures are an outcome
     * @throws InterruptedException if it is told to stop: the crawl then has no end
     */
    public CrawlReport crawl(BoardEntry entry, SnapshotSink sink) throws IOException, InterruptedException {
        Board board = entry.board();
        ProviderApi api = apis.of(board);
        Instant startedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String crawlId = CRAWL_ID.format(startedAt) + "-" + HexFormat.of().toHexDigits((short) chance.nextInt());
        Recorder recorder = new Recorder(board, crawlId, sink, archive);
        WalkTally tally = new WalkTally(apis.areEmptyListsVague(board));
        BoardMemory remembered = BoardMemory.of(memory, board);
        BoardWalk.Asker asker = asker(entry, api);
        recorder.record(startedAt, new CrawlStarted(CrawlMode.FULL));
        try (DetailMemory documents = remembered.details()) {
            DetailDesk details = new DetailDesk(
                    documents,
                    request -> {
                        Answer answer = asker.ask(request);
                        tally.detail(answer.body().length);
                        return new DetailDesk.Kept(answer, answer.status() == 200 ? recorder.keep(answer) : null);
                    },
                    settings.detailsAlways() || "always".equals(entry.option(BoardOptions.DETAILS, "")),
                    Duration.parse(entry.option(
                            BoardOptions.DETAILS_AGE, settings.detailsAge().toString())),
                    startedAt);
            Conditions conditions = new Conditions(validators(remembered, startedAt), crawlId);
            Ending ending = new BoardWalk(
                            entry,
                            api,
                            new BoardWalk.Asking(endpoint(entry, api), settings.maxPages(), asker),
                            recorder,
                            conditions,
                            details,
                            tally,
                            startedAt)
                    .walk();
            CrawlFinished end = end(entry, ending, startedAt, tally, conditions.unchangedSince(), details.trouble());
            recorder.record(clock.instant(), end);
            documents.save(end.outcome() == CrawlOutcome.COMPLETE);
            remember(remembered, end, tally, conditions, sink);
            return new CrawlReport(
                    board,
                    crawlId,
                    end,
                    new CrawlReport.Cost(tally.pages(), details.asked(), details.remembered(), tally.bytes()));
        }
    }

    private BoardWalk.Asker asker(BoardEntry entry, ProviderApi api) {
        boolean robots = api.asksRobots() && !"ignore".equals(entry.option(BoardOptions.ROBOTS, "respect"));
        Fetcher.Backend backend = new Fetcher.Backend(api.backend(entry.board()), api.manners(), robots);
        return new BoardWalk.Asker() {
            @Override
            public Answer ask(Request request) throws NoAnswerException, InterruptedException {
                return fetcher.fetch(request, backend);
            }

            @Override
            public void pause(int attempt) throws InterruptedException {
                fetcher.pause(attempt);
            }
        };
    }

    private String endpoint(BoardEntry entry, ProviderApi api) {
        String given = settings.endpoints().getOrDefault(api.provider(), api.endpoint());
        String endpoint = api.endpoint(entry.option(BoardOptions.ENDPOINT, given), entry.board());
        return endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
    }

    /** Whatever a crawl has to say leaves by its end, and here alone. */
    private static CrawlFinished end(
            BoardEntry entry,
            Ending ending,
            Instant startedAt,
            WalkTally tally,
            @Nullable String unchangedSince,
            @Nullable String trouble) {
        String detail =
                Stream.of(ending.detail(), trouble).filter(text -> text != null).collect(Collectors.joining("; "));
        return new CrawlFinished(
                CrawlMode.FULL,
                ending.outcome(),
                startedAt,
                tally.advertised(),
                unchangedSince == null ? (Integer) tally.distinctKeys() : null,
                tally.pagesFailed(),
                tally.capped(),
                ending.httpStatus(),
                detail.isEmpty() ? null : entry.masked(detail),
                unchangedSince);
    }

    private @Nullable Validators validators(BoardMemory remembered, Instant now) throws IOException {
        Validators known = remembered.validators();
        return known == null || now.isAfter(known.at().plus(settings.fullAfter())) ? null : known;
    }

    /** The list of a board that came in one answer, and arrived, need not be sent again before it changes. */
    private static void remember(
            BoardMemory remembered, CrawlFinished end, WalkTally tally, Conditions conditions, SnapshotSink sink)
            throws IOException {
        Validators fresh = conditions.fresh();
        if (end.outcome() == CrawlOutcome.COMPLETE && tally.pages() == 1 && fresh != null) {
            sink.flush();
            remembered.remember(fresh);
        }
    }
}
