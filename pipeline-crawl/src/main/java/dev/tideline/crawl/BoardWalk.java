package dev.tideline.crawl;

import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Observation.PostingProbed;
import dev.tideline.capture.Payload;
import dev.tideline.capture.ProbeVerdict;
import dev.tideline.crawl.board.BoardEntry;
import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.NoAnswerException;
import dev.tideline.crawl.http.Request;
import dev.tideline.crawl.provider.BadAnswerException;
import dev.tideline.crawl.provider.Detail;
import dev.tideline.crawl.provider.ProviderApi;
import dev.tideline.crawl.provider.Row;
import dev.tideline.crawl.provider.Walk;
import dev.tideline.crawl.provider.WalkEndedException;
import dev.tideline.posting.Board;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The walk over one board: records what it sees as it sees it, and counts what it did not see. */
final class BoardWalk implements Walk {

    private static final int READINGS = 2;
    private static final String DETAIL = "detail";

    private final BoardEntry entry;
    private final ProviderApi api;
    private final Asking asking;
    private final Judge judge;
    private final Recorder recorder;
    private final Conditions conditions;
    private final DetailDesk details;
    private final WalkTally tally;
    private int position;
    private Instant listAt;
    private @Nullable String listUri;

    /**
     * How the board is asked.
     *
     * @param endpoint of the board, without a slash at the end
     * @param maxPages more mean that paging goes in circles
     */
    record Asking(String endpoint, int maxPages, Asker asker) {}

    /** Fetches from the board's backend. */
    interface Asker {
        Answer ask(Request request) throws NoAnswerException, InterruptedException;

        /** Before an answer that could not be read is asked for again. */
        void pause(int attempt) throws InterruptedException;
    }

    BoardWalk(
            BoardEntry entry,
            ProviderApi api,
            Asking asking,
            Recorder recorder,
            Conditions conditions,
            DetailDesk details,
            WalkTally tally,
            Instant startedAt) {
        this.entry = entry;
        this.api = api;
        this.asking = asking;
        this.judge = new Judge(api);
        this.recorder = recorder;
        this.conditions = conditions;
        this.details = details;
        this.tally = tally;
        this.listAt = startedAt;
    }

    /** Reads the board to its end, or as far as it lets itself be read. */
    Ending walk() throws InterruptedException {
        try {
            api.read(this);
            return tally.ending();
        } catch (WalkEndedException e) {
            return tally.ending(e);
        }
    }

    @Override
    public Board board() {
        return entry.board();
    }

    @Override
    public URI uri(String path) {
        return URI.create(asking.endpoint() + path);
    }

    @Override
    public String option(String name, String standard) {
        return entry.option(name, standard);
    }

    @Override
    public <T> T whole(Request request, Reading<T> reading) throws WalkEndedException, InterruptedException {
        return page(conditions.on(request), reading);
    }

    @Override
    public <T> T page(Request request, Reading<T> reading) throws WalkEndedException, InterruptedException {
        if (tally.pages() >= asking.maxPages()) {
            throw capped("more than " + asking.maxPages() + " pages: the list is too long, or paging goes in circles");
        }
        try {
            T page = read(request, reading);
            tally.page();
            return page;
        } catch (WalkEndedException e) {
            throw e.outcome() == CrawlOutcome.COMPLETE ? e : failed(e);
        }
    }

    /** What the first page answers says something of the board; behind it, only that rows are missing. */
    private WalkEndedException failed(WalkEndedException why) {
        tally.pageFailed();
        return tally.pages() == 0
                ? why
                : new WalkEndedException(
                        CrawlOutcome.PARTIAL,
                        why.httpStatus(),
                        "page " + (tally.pages() + 1) + " of the list did not come: " + why.getMessage());
    }

    private <T> T read(Request request, Reading<T> reading) throws WalkEndedException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Answer answer = answer(request);
            conditions.check(answer);
            if (answer.status() != 200) {
                throw judge.refused(request, answer);
            }
            listAt = answer.at();
            listUri = recorder.keep(answer);
            try {
                T read = reading.read(answer);
                conditions.answered(request, answer);
                return read;
            } catch (BadAnswerException e) {
                if (attempt == READINGS) {
                    throw judge.unreadable(request, answer, e);
                }
                asking.asker().pause(attempt);
            }
        }
    }

    private Answer answer(Request request) throws WalkEndedException, InterruptedException {
        try {
            Answer answer = asking.asker().ask(request);
            tally.answered(answer.status(), answer.body().length);
            return answer;
        } catch (NoAnswerException e) {
            if (e.reason() == NoAnswerException.Reason.TOO_LARGE) {
                tally.cap();
            }
            throw judge.noAnswer(e);
        }
    }

    @Override
    public @Nullable Integer advertised(@Nullable Integer total) {
        return tally.advertised(total);
    }

    @Override
    public boolean saw(@Nullable String key, Row row) {
        if (key == null || key.isBlank()) {
            tally.keyless();
            return false;
        }
        String uri = listUri == null ? null : listUri + "#bytes=" + row.from() + "-" + (row.to() - 1);
        observed(listAt, key, new Payload(row.bytes()), uri, api.request(this));
        return tally.key(key);
    }

    @Override
    public boolean saw(String key, Row row, Detail detail) {
        Payload document = detail.document();
        if (document == null) {
            return saw(key, row);
        }
        Map<String, String> request = new TreeMap<>(api.request(this));
        request.put(DETAIL, "true");
        // A remembered document is older, but the list has just said that it still stands.
        Instant at = detail.at() == null || detail.at().isBefore(listAt) ? listAt : detail.at();
        observed(at, key, document, detail.uri(), request);
        return tally.key(key);
    }

    private void observed(Instant at, String key, Payload document, @Nullable String uri, Map<String, String> request) {
        recorder.record(at, new PostingObserved(key, document, uri, request, position++));
    }

    @Override
    public void sawGone(@Nullable String key, Detail detail) {
        tally.gone();
        if (key != null) {
            recorder.record(
                    listAt,
                    detail.isGone()
                            ? new PostingProbed(key, ProbeVerdict.GONE, detail.failure())
                            : new PostingProbed(key, ProbeVerdict.CLOSED_MARKER, null));
        }
    }

    @Override
    public void sawUnnamed(Detail detail) {
        tally.unnamed();
    }

    @Override
    public Detail detail(String row, String signature, Request request, Reading<Map<String, String>> reading)
            throws InterruptedException {
        try {
            return details.get(row, signature, request, reading);
        } catch (IOException e) {
            throw new UncheckedIOException("what is remembered of " + board().id() + " cannot be read or written", e);
        }
    }

    @Override
    public List<Map<String, String>> remembered(int most, Reading<Map<String, String>> reading) {
        try {
            return details.remembered(most, uri("/"), reading);
        } catch (IOException e) {
            throw new UncheckedIOException("what is remembered of " + board().id() + " cannot be read", e);
        }
    }

    @Override
    public WalkEndedException truncated(String why) {
        return new WalkEndedException(CrawlOutcome.TRUNCATED, tally.httpStatus(), why);
    }

    @Override
    public WalkEndedException capped(String why) {
        tally.cap();
        return truncated(why);
    }

    @Override
    public WalkEndedException invalid(String why) {
        return new WalkEndedException(CrawlOutcome.INVALID, tally.httpStatus(), why);
    }
}
