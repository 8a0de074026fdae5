package dev.tideline.lifecycle;

import dev.tideline.capture.Command;
import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.OperatorCommand;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Observation.PostingProbed;
import dev.tideline.capture.Observation.PostingRemoved;
import dev.tideline.capture.Payload;
import dev.tideline.capture.Position;
import dev.tideline.capture.ProbeVerdict;
import dev.tideline.capture.Snapshot;
import dev.tideline.enrichment.Enricher;
import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import dev.tideline.provider.PostingReader;
import dev.tideline.publication.PostingRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The story of one board of the invented provider, told record by record. Times are minutes. */
final class Story {

    static final Board BOARD = new Board("paper", "acme");

    /** Every crawl that is eligible counts at once, no board is ever gone, no posting flaps, every change is an update. */
    static final Map<String, String> UNGUARDED = Map.of(
            "lifecycle.guard-drop", "0",
            "lifecycle.guard-blast", "1",
            "lifecycle.guard-churn", "1",
            "lifecycle.empty-crawls", "1",
            "lifecycle.gone-reports", "0",
            "lifecycle.flapping-pairs", "0",
            "lifecycle.oscillating-contents", "0");

    private static final Instant BEGINNING = Instant.parse("2026-01-05T00:00:00Z");

    private final Run run;
    private final List<Input> inputs = new ArrayList<>();
    private Instant recorded = Instant.MIN;

    private Story(Run run) {
        this.run = run;
    }

    /** Under the default policy: two misses, an hour apart. But no guards: they have tests of their own. */
    static Story begins() {
        return readBy(PaperReader.V1);
    }

    static Story readBy(PostingReader reader) {
        return unguarded(reader, Map.of());
    }

    /** Under the default policy with all its guards, but for the settings given as key, value, key, value. */
    static Story guarded(String... settings) {
        return guarded(PaperReader.V1, settings);
    }

    static Story guarded(PostingReader reader, String... settings) {
        Map<String, String> policy = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            policy.put(settings[i], settings[i + 1]);
        }
        return new Story(new Run(reader, policy));
    }

    private static Story unguarded(PostingReader reader, Map<String, String> settings) {
        Map<String, String> policy = new HashMap<>(UNGUARDED);
        policy.putAll(settings);
        return new Story(new Run(reader, policy));
    }

    /** With one more policy setting. */
    static Story under(String key, String value) {
        return unguarded(PaperReader.V1, Map.of(key, value));
    }

    /** One miss closes. */
    static Story hasty() {
        return unguarded(PaperReader.V1, Map.of("lifecycle.misses", "1", "lifecycle.gap", "PT0S"));
    }

    static Instant time(int minute) {
        return BEGINNING.plus(Duration.ofMinutes(minute));
    }

    static PostingKey posting(String key) {
        return new PostingKey(BOARD, key);
    }

    // What is told

    Story start(String crawl, int minute) {
        return start(crawl, minute, CrawlMode.FULL);
    }

    Story start(String crawl, int minute, CrawlMode mode) {
        return tell(crawl, minute, new CrawlStarted(mode));
    }

    Story see(@Nullable String crawl, int minute, Job... jobs) {
        for (Job job : jobs) {
            tell(crawl, minute, observed(job.key(), job.payload(), Map.of()));
        }
        return this;
    }

    Story see(@Nullable String crawl, int minute, String key, String payload) {
        return tell(crawl, minute, observed(key, Payload.of(payload), Map.of()));
    }

    Story seeWithoutKey(@Nullable String crawl, int minute, String payload) {
        return tell(crawl, minute, observed(null, Payload.of(payload), Map.of()));
    }

    Story seeWithBody(@Nullable String crawl, int minute, Job job) {
        return tell(crawl, minute, observed(job.key(), job.payload(), PaperReader.ASKING_FOR_BODY));
    }

    Story push(int minute, Job... jobs) {
        return see(null, minute, jobs);
    }

    Story remove(int minute, String key) {
        return tell(null, minute, new PostingRemoved(key, "webhook"));
    }

    Story probe(int minute, String key, ProbeVerdict verdict, @Nullable Integer httpStatus) {
        return tell(null, minute, new PostingProbed(key, verdict, httpStatus));
    }

    /** A crawl that is complete in every respect. */
    Story finish(String crawl, int start, int minute) {
        return finish(crawl, start, minute, UnaryOperator.identity());
    }

    Story finish(String crawl, int start, int minute, UnaryOperator<End> but) {
        return tell(crawl, minute, but.apply(End.COMPLETE).body(start));
    }

    /** A complete full crawl of three minutes that sees the jobs in its second. */
    Story crawl(String crawl, int minute, Job... jobs) {
        return start(crawl, minute).see(crawl, minute + 1, jobs).finish(crawl, minute, minute + 2);
    }

    Story crawl(String crawl, int minute, UnaryOperator<End> but, Job... jobs) {
        return start(crawl, minute).see(crawl, minute + 1, jobs).finish(crawl, minute, minute + 2, but);
    }

    /** A crawl that found the list as the other crawl read it, and so sends no row. */
    Story unchanged(String crawl, int minute, String since) {
        return crawl(crawl, minute, end -> end.unchangedSince(since));
    }

    /** A command with arguments, given as name, value, name, value. */
    Story order(int minute, Command command, String... arguments) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(arguments[i], arguments[i + 1]);
        }
        return tell(null, minute, new OperatorCommand(command, named));
    }

    /** A crawl that ends because the provider does not know the board. */
    Story notFound(String crawl, int minute) {
        return crawl(crawl, minute, end -> end.outcome(CrawlOutcome.BOARD_NOT_FOUND));
    }

    /** A record of the board that could not even be decoded. */
    Story lose() {
        run.lose(inputs.get(inputs.size() - 1));
        return this;
    }

    Story upgrade(PostingReader reader) {
        run.upgrade(reader);
        return this;
    }

    Story enrichBy(Enricher enricher) {
        run.enrichBy(enricher);
        return this;
    }

    /** Everything told so far once more, in the same order. */
    Story again() {
        List.copyOf(inputs).forEach(this::tell);
        return this;
    }

    Story tell(@Nullable String crawl, int minute, Observation body) {
        Instant at = time(minute);
        recorded = at.isAfter(recorded) ? at : recorded;
        return tell(crawl, minute, body, recorded);
    }

    Story tell(@Nullable String crawl, int minute, Observation body, Instant recordedAt) {
        Snapshot snapshot = new Snapshot(BOARD, crawl, time(minute), body);
        return tell(new Input(snapshot, new Position("captures", 0, inputs.size()), recordedAt));
    }

    private Story tell(Input input) {
        inputs.add(input);
        run.apply(input);
        return this;
    }

    // What came of it

    List<PostingEvent> events() {
        return run.events();
    }

    List<PostingEvent> events(String key) {
        return run.events(posting(key));
    }

    List<EventType> types(String key) {
        return events(key).stream().map(PostingEvent::type).toList();
    }

    PostingEvent last(String key) {
        List<PostingEvent> events = events(key);
        return events.get(events.size() - 1);
    }

    /** What became of the record told last. */
    Disposition disposition() {
        return outcome().disposition();
    }

    Outcome outcome() {
        return run.outcomes().get(run.outcomes().size() - 1);
    }

    /** Ids of postings that are forgotten, in that order. */
    List<String> purged() {
        return run.outputs().stream()
                .filter(Outcome.Output.Purged.class::isInstance)
                .map(output -> ((Outcome.Output.Purged) output).postingId())
                .toList();
    }

    /** What search is told of a posting. */
    List<SearchUpdate> search(String key) {
        String id = posting(key).postingId();
        return run.search().stream()
                .filter(update -> update.postingId().equals(id))
                .toList();
    }

    InMemoryStore store() {
        return run.store();
    }

    /** Records published without an event. */
    List<PostingRecord> republished() {
        return run.outputs().stream()
                .filter(Outcome.Output.Stands.class::isInstance)
                .map(output -> ((Outcome.Output.Stands) output).posting())
                .toList();
    }

    List<Outcome.Output.Rejected> rejected() {
        return run.outputs().stream()
                .filter(Outcome.Output.Rejected.class::isInstance)
                .map(Outcome.Output.Rejected.class::cast)
                .toList();
    }

    BoardStatus board() {
        List<BoardStatus> boards = run.boards();
        return boards.get(boards.size() - 1);
    }

    CrawlReport report() {
        return board().recentCrawls().get(0);
    }

    GuardStatus guard() {
        GuardStatus guard = board().guard();
        if (guard == null) {
            throw new AssertionError("no guard holds");
        }
        return guard;
    }

    @Nullable
    Head head(String key) {
        return run.store().head(posting(key));
    }

    static Observation seen(Job job) {
        return observed(job.key(), job.payload(), Map.of());
    }

    private static PostingObserved observed(@Nullable String key, Payload payload, Map<String, String> request) {
        return new PostingObserved(key, payload, null, request, null);
    }

    /** How a crawl ends. */
    record End(
            CrawlMode mode,
            CrawlOutcome outcome,
            @Nullable Integer advertised,
            @Nullable Integer distinct,
            int pagesFailed,
            boolean capped,
            @Nullable String unchangedSince) {

        static final End COMPLETE = new End(CrawlMode.FULL, CrawlOutcome.COMPLETE, null, null, 0, false, null);

        End mode(CrawlMode value) {
            return new End(value, outcome, advertised, distinct, pagesFailed, capped, unchangedSince);
        }

        End outcome(CrawlOutcome value) {
            return new End(mode, value, advertised, distinct, pagesFailed, capped, unchangedSince);
        }

        End advertising(int value) {
            return new End(mode, outcome, value, distinct, pagesFailed, capped, unchangedSince);
        }

        End havingRead(int value) {
            return new End(mode, outcome, advertised, value, pagesFailed, capped, unchangedSince);
        }

        End failingPages(int value) {
            return new End(mode, outcome, advertised, distinct, value, capped, unchangedSince);
        }

        End cut() {
            return new End(mode, outcome, advertised, distinct, pagesFailed, true, unchangedSince);
        }

        /** The list is still that of the other crawl. */
        End unchangedSince(String crawl) {
            return new End(mode, outcome, advertised, distinct, pagesFailed, capped, crawl);
        }

        CrawlFinished body(int start) {
            return new CrawlFinished(
                    mode, outcome, time(start), advertised, distinct, pagesFailed, capped, null, null, unchangedSince);
        }
    }
}
