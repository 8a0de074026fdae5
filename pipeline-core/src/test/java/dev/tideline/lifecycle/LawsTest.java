package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Payload;
import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import dev.tideline.enrichment.Enricher;
import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import dev.tideline.posting.Status;
import dev.tideline.provider.Readers;
import dev.tideline.publication.PostingRecord;
import dev.tideline.publication.SearchDocument;
import dev.tideline.simulation.Fault;
import dev.tideline.simulation.Scorer;
import dev.tideline.simulation.World;
import dev.tideline.simulation.WorldSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The laws, over simulated worlds. */
class LawsTest {

    /** What makes the order of records matter, or lets a crawl that does not count prove something by ending. */
    private static final Fault[] UNORDERLY = {
        Fault.SHIFTING_PAGES,
        Fault.LATE,
        Fault.REPLAYED,
        Fault.OVERLAPPING,
        Fault.CLOCK_AHEAD,
        Fault.INTERRUPTED,
        Fault.PROBED,
        Fault.FORBIDDEN_PROBES,
        Fault.BOARD_DOWN,
        Fault.PUSHED
    };

    /** After what a crawl's list is not simply what its rows said. */
    private static final Fault[] NO_PLAIN_LIST = {
        Fault.LATE,
        Fault.DUPLICATED,
        Fault.REPLAYED,
        Fault.OVERLAPPING,
        Fault.INTERRUPTED,
        Fault.CLOCK_AHEAD,
        Fault.NO_START,
        Fault.UNREADABLE_ROWS,
        Fault.UNREADABLE_ANSWER,
        Fault.FIRST_PAGE_ONLY,
        Fault.OFFSET_WRAPS,
        Fault.SHIFTING_PAGES,
        Fault.HTML_NOISE,
        Fault.TOUCHED,
        Fault.PUSHED,
        Fault.SESSION_URLS,
        Fault.POSTED_BUMP
    };

    private static final List<CrawlOutcome> FUTILE = List.of(
            CrawlOutcome.FAILED,
            CrawlOutcome.BLOCKED,
            CrawlOutcome.INVALID,
            CrawlOutcome.PARTIAL,
            CrawlOutcome.TRUNCATED);

    private static final Instant LONG_AFTER = Instant.parse("2027-01-01T00:00:00Z");

    private static final Duration CLOCK_SKEW =
            Policies.standard().of(new Board("lever", "any")).clockSkew();

    private LawWorlds worlds;

    @BeforeEach
    void remember(TestInfo test) {
        worlds = new LawWorlds(test);
    }

    private void forAllWorlds(LawWorlds.Law law) {
        worlds.forAll(law);
    }

    private static Run wild(long seed, Map<String, String> policy) {
        return Run.over(LawWorlds.history(seed), policy);
    }

    private static Set<Board> boards(List<Input> inputs) {
        Set<Board> boards = new LinkedHashSet<>();
        inputs.forEach(input -> boards.add(input.snapshot().board()));
        return boards;
    }

    /** The same events, wherever their records stood. */
    private static void assertSame(List<PostingEvent> actual, List<PostingEvent> expected) {
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            assertThat(told(actual.get(i))).as("event %d", i).isEqualTo(told(expected.get(i)));
        }
        assertThat(actual).as("count of events").hasSameSizeAs(expected);
    }

    private static String told(PostingEvent event) {
        return event.toString().replaceFirst("recordedAt=[^,]*", "").replaceFirst("input=.*", "");
    }

    @Test
    void shouldTellEveryKindOfStory() {
        assumeTrue(LawWorlds.areMany(), "a few worlds do not tell everything");
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        Set<CloseReason> reasons = EnumSet.noneOf(CloseReason.class);
        Set<Disposition> dispositions = EnumSet.noneOf(Disposition.class);
        forAllWorlds((seed, policy) -> {
            Run run = wild(seed, policy);
            run.outcomes().forEach(outcome -> dispositions.add(outcome.disposition()));
            for (PostingEvent event : run.events()) {
                types.add(event.type());
                rules.add(event.cause().rule());
                if (event.cause().reason() != null) {
                    reasons.add(event.cause().reason());
                }
            }
        });

        assertThat(types).containsExactly(EventType.values());
        // A late record that proves a close wrong (R17) is too rare to count on.
        assertThat(rules).containsAll(EnumSet.complementOf(EnumSet.of(Rule.R17, Rule.R23, Rule.R27)));
        assertThat(reasons)
                .containsExactlyElementsOf(
                        EnumSet.complementOf(EnumSet.of(CloseReason.EXPIRED, CloseReason.BOARD_MOVED)));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(dispositions)))
                .containsExactlyInAnyOrder(
                        Disposition.COMPLETED,
                        Disposition.EXPIRED,
                        Disposition.ROW_KEPT,
                        Disposition.REFUSED,
                        Disposition.ORDERED,
                        Disposition.MOOT);
    }

    /** No false close, missed end, wrong or missing opening or update but for what a rule's own limits explain. */
    @Test
    void shouldTellTheTruthWithinTheLimitsOfThePolicy() {
        forAllWorlds((seed, policy) -> {
            World world = LawWorlds.world(seed, LawWorlds.FAULTS);
            Policies policies = new Policies(seed % 2 == 0 ? world.policies() : policy);
            Lifecycle lifecycle = new Lifecycle(Readers.standard(), policies, Enricher.NONE);
            InMemoryStore store = new InMemoryStore();
            Scorer scorer = new Scorer(policies);
            world.forEachRemaining(inputs -> inputs.forEach(input -> scorer.count(lifecycle.apply(input, store))));

            assertThat(scorer.score(world.truth()).defects()).isEmpty();
        });
    }

    @Test
    void shouldReadAsALife() {
        forAllWorlds((seed, policy) -> lives(wild(seed, policy))
                .values()
                .forEach(events -> assertThat(events.stream()
                                .map(event -> event.type().name().substring(0, 1))
                                .collect(Collectors.joining()))
                        .matches("OU*(CRU*)*C?")));
    }

    @Test
    void shouldCountVersionsWithoutGapsAndFoldToWhatStands() {
        forAllWorlds((seed, policy) -> {
            Run run = wild(seed, policy);
            lives(run).values().forEach(events -> {
                for (int i = 0; i < events.size(); i++) {
                    PostingEvent event = events.get(i);
                    assertThat(event.version()).isEqualTo(i + 1);
                    if (i > 0) {
                        assertThat(event.before())
                                .usingRecursiveComparison()
                                .ignoringFields("firstSeenAt", "lastSeenAt", "repostOf")
                                .isEqualTo(events.get(i - 1).after());
                    }
                }
                PostingEvent last = events.get(events.size() - 1);
                Head head = run.store().head(new PostingKey(Board.parse(last.boardId()), last.providerJobKey()));
                assertThat(head).isNotNull();
                assertThat(head.version()).isEqualTo(last.version());
                assertThat(head.episode()).isEqualTo(last.episode());
                assertThat(head.status()).isEqualTo(last.after().status());
            });
        });
    }

    /** R27: a posting is a repost only of another one of its board, that is closed when it is named. */
    @Test
    void shouldNameAsTheOriginOfARepostOnlyWhatIsClosed() {
        Set<String> links = new HashSet<>();
        forAllWorlds((seed, policy) -> {
            if (seed % 10 != 0) {
                return;
            }
            // It takes a while until a role is offered again.
            List<Input> inputs = new World(new WorldSettings(seed, 2, 80, 40, LawWorlds.FAULTS)).rest();
            Map<String, PostingRecord> records = new HashMap<>();
            for (Outcome.Output output : Run.over(inputs, policy).outputs()) {
                PostingRecord record = output instanceof Outcome.Output.Happened happened
                        ? happened.event().after()
                        : output instanceof Outcome.Output.Stands stands ? stands.posting() : null;
                if (record == null) {
                    continue;
                }
                PostingRecord before = records.put(record.postingId(), record);
                String origin = record.repostOf();
                if (origin != null && (before == null || !origin.equals(before.repostOf()))) {
                    assertThat(origin).isNotEqualTo(record.postingId());
                    assertThat(records).containsKey(origin);
                    assertThat(records.get(origin).status()).isEqualTo(Status.CLOSED);
                    assertThat(records.get(origin).boardId()).isEqualTo(record.boardId());
                    links.add(seed + origin);
                }
            }
        });
        if (LawWorlds.areMany()) {
            assertThat(links).isNotEmpty();
        }
    }

    @Test
    void shouldKeepEveryTimeInItsInterval() {
        forAllWorlds((seed, policy) -> wild(seed, policy).events().forEach(event -> {
            if (event.effectiveAfter() != null) {
                assertThat(event.effectiveAfter()).isBeforeOrEqualTo(event.effectiveAt());
            }
            assertThat(event.effectiveAt()).isBeforeOrEqualTo(event.effectiveNotAfter());
        }));
    }

    @Test
    void shouldNotMindThatEveryRecordIsDoubled() {
        forAllWorlds((seed, policy) -> {
            List<Input> inputs = LawWorlds.history(seed);
            List<Input> doubled = new ArrayList<>();
            inputs.forEach(input -> Collections.addAll(doubled, input, input));

            assertSame(
                    Run.over(doubled, policy).events(), Run.over(inputs, policy).events());
        });
    }

    @Test
    void shouldNotMindRecordsThatComeAgainMuchLater() {
        // Of many crawls in flight the oldest is given up; and a removal is not remembered of a posting that only a
        // late
        // record makes known afterwards.
        forAllWorlds((seed, policy) -> {
            Random random = new Random(seed);
            List<Input> inputs = LawWorlds.history(seed, Fault.INTERRUPTED, Fault.LATE);
            List<Input> repeated = new ArrayList<>(inputs);
            for (Input input : inputs) {
                if (random.nextInt(5) == 0) {
                    int first = repeated.indexOf(input);
                    repeated.add(first + 1 + random.nextInt(repeated.size() - first), input);
                }
            }

            assertSame(
                    Run.over(repeated, policy).events(),
                    Run.over(inputs, policy).events());
        });
    }

    @Test
    void shouldNotMindTheOrderOfObservationsInsideACrawl() {
        forAllWorlds((seed, policy) -> {
            List<Input> inputs = LawWorlds.history(seed, UNORDERLY);

            assertSame(sorted(Run.over(permuted(inputs, seed), policy)), sorted(Run.over(inputs, policy)));
        });
    }

    private static List<PostingEvent> sorted(Run run) {
        return run.events().stream()
                .sorted(Comparator.comparing(PostingEvent::postingId).thenComparing(PostingEvent::version))
                .toList();
    }

    private static List<Input> permuted(List<Input> inputs, long seed) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            Snapshot snapshot = inputs.get(i).snapshot();
            if (snapshot.crawlId() != null && snapshot.body() instanceof PostingObserved) {
                places.computeIfAbsent(snapshot.crawlId(), absent -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Input> permuted = new ArrayList<>(inputs);
        Random random = new Random(seed);
        places.values().forEach(indices -> {
            List<Integer> shuffled = new ArrayList<>(indices);
            Collections.shuffle(shuffled, random);
            for (int i = 0; i < indices.size(); i++) {
                Input place = inputs.get(indices.get(i));
                Snapshot snapshot = inputs.get(shuffled.get(i)).snapshot();
                permuted.set(indices.get(i), new Input(snapshot, place.position(), place.recordedAt()));
            }
        });
        return permuted;
    }

    @Test
    void shouldNotMindCrawlsThatDoNotCount() {
        forAllWorlds((seed, policy) -> {
            Random random = new Random(seed);
            List<Input> plain = LawWorlds.history(seed, UNORDERLY);
            List<Input> more = new ArrayList<>(plain);
            for (int i = 0; i < 20; i++) {
                int place = random.nextInt(plain.size());
                Input before = plain.get(place);
                more.addAll(more.indexOf(before) + 1, futileCrawl(random, before, List.of(), i));
            }

            assertSame(Run.over(more, policy).events(), Run.over(plain, policy).events());
        });
    }

    /** They may prove that a posting is still there a little later than was known, but nothing else. */
    @Test
    void shouldMakeNothingOfCrawlsThatDoNotCountAndSeeWhatIsKnown() {
        forAllWorlds((seed, policy) -> {
            Random random = new Random(seed);
            List<Input> plain = LawWorlds.history(seed, UNORDERLY);
            List<Input> more = new ArrayList<>();
            Map<String, Map<String, Input>> rows = new HashMap<>();
            for (Input input : plain) {
                more.add(input);
                String crawl = String.valueOf(input.snapshot().crawlId());
                if (input.snapshot().body() instanceof PostingObserved row && row.key() != null) {
                    rows.computeIfAbsent(crawl, absent -> new LinkedHashMap<>()).put(row.key(), input);
                } else if (input.snapshot().body() instanceof CrawlFinished && random.nextBoolean()) {
                    List<Input> seen =
                            new ArrayList<>(rows.getOrDefault(crawl, Map.of()).values());
                    seen.removeIf(row -> random.nextInt(3) == 0);
                    more.addAll(futileCrawl(random, input, seen, more.size()));
                }
            }

            assertThat(Run.over(more, policy).events().stream().map(LawsTest::brief))
                    .isEqualTo(Run.over(plain, policy).events().stream()
                            .map(LawsTest::brief)
                            .toList());
        });
    }

    private static String brief(PostingEvent event) {
        return event.postingId() + event.version() + event.type() + event.effectiveAt() + event.observedAt();
    }

    /** A crawl right after a record, that may not count. */
    private static List<Input> futileCrawl(Random random, Input before, List<Input> rows, int number) {
        Board board = before.snapshot().board();
        String crawl = "futile" + number;
        Instant at = before.recordedAt().plusMillis(1);
        CrawlOutcome outcome = FUTILE.get(random.nextInt(FUTILE.size()));
        List<Observation> bodies = new ArrayList<>();
        bodies.add(new CrawlStarted(CrawlMode.FULL));
        rows.forEach(row -> bodies.add(row.snapshot().body()));
        bodies.add(new CrawlFinished(
                CrawlMode.FULL, outcome, at, null, null, random.nextInt(2), random.nextBoolean(), null, null, null));
        return bodies.stream()
                .map(body -> new Input(
                        new Snapshot(board, crawl, at, body),
                        before.position(),
                        before.recordedAt().plusMillis(1)))
                .toList();
    }

    @Test
    void shouldTakeACrawlThatFoundTheListUnchangedForOneThatSendsItAgain() {
        forAllWorlds((seed, policy) -> {
            List<Snapshot> plain = LawWorlds.history(seed, NO_PLAIN_LIST).stream()
                    .map(Input::snapshot)
                    .toList();

            List<String> byName = withoutVolatileFields(Run.over(inputs(Repeated.byName(plain)), policy));
            List<String> rowByRow = withoutVolatileFields(Run.over(inputs(Repeated.rowByRow(plain)), policy));
            for (int i = 0; i < Math.min(byName.size(), rowByRow.size()); i++) {
                assertThat(byName.get(i)).as("event %d", i).isEqualTo(rowByRow.get(i));
            }
            assertThat(byName).as("count of events").hasSameSizeAs(rowByRow);
        });
    }

    /** Recorded one after the other, when they were observed. */
    private static List<Input> inputs(List<Snapshot> snapshots) {
        List<Input> inputs = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            Position position = new Position("snapshots", 0, inputs.size());
            inputs.add(new Input(snapshot, position, snapshot.observedAt()));
        }
        return inputs;
    }

    /** Fields that are no content are told as of the last content: a posting that comes back by name keeps old ones. */
    private static List<String> withoutVolatileFields(Run run) {
        return sorted(run).stream()
                .map(event ->
                        told(event).replaceAll("sourceUpdatedAt=[^,]*", "").replaceAll(",\"touched\":\"[^\"]*\"", ""))
                .toList();
    }

    @Test
    void shouldCloseByAbsenceOnlyOnTheWordOfEnoughCrawlsThatDidNotSeeThePosting() {
        forAllWorlds((seed, policy) -> {
            Run run = Run.under(policy);
            Map<String, Instant> counted = new HashMap<>();
            Map<String, Set<String>> seenIn = new HashMap<>();
            Map<String, Instant> lastSeen = new HashMap<>();
            for (Input input : LawWorlds.history(seed)) {
                Outcome outcome = run.apply(input);
                Snapshot snapshot = input.snapshot();
                if (snapshot.body() instanceof PostingObserved observed && observed.key() != null) {
                    String id = new PostingKey(snapshot.board(), observed.key()).postingId();
                    seenIn.computeIfAbsent(id, absent -> new HashSet<>()).add(String.valueOf(snapshot.crawlId()));
                    lastSeen.merge(id, input.at(CLOCK_SKEW), (a, b) -> a.isAfter(b) ? a : b);
                }
                for (Outcome.Output output : outcome.outputs()) {
                    if (output instanceof Outcome.Output.BoardStands board) {
                        board.status().recentCrawls().stream()
                                // A guarded one may be confirmed when it is no longer among the recent ones.
                                .filter(report -> report.counted() || report.verdict() == CrawlVerdict.GUARDED)
                                .forEach(report -> counted.put(report.crawlId(), report.startedAt()));
                    }
                }
                for (Outcome.Output output : outcome.outputs()) {
                    if (output instanceof Outcome.Output.Happened happened
                            && happened.event().cause().kind() == Cause.Kind.ABSENCE) {
                        PostingEvent close = happened.event();
                        List<String> crawls = close.cause().crawlIds();
                        assertThat(crawls).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
                        assertThat(counted).containsKeys(crawls.toArray(String[]::new));
                        assertThat(seenIn.get(close.postingId())).doesNotContainAnyElementsOf(crawls);
                        assertThat(lastSeen.get(close.postingId())).isBefore(counted.get(crawls.get(0)));
                    }
                }
            }
        });
    }

    @Test
    void shouldGiveTheSameWhenReplayed() {
        forAllWorlds((seed, policy) -> assertThat(wild(seed, policy).outcomes())
                .isEqualTo(wild(seed, policy).outcomes()));
    }

    @Test
    void shouldNotMindWhatHappensOnOtherBoards() {
        forAllWorlds((seed, policy) -> {
            List<Input> inputs = LawWorlds.history(seed);
            List<PostingEvent> events = Run.over(inputs, policy).events();
            for (Board board : boards(inputs)) {
                List<Input> own = inputs.stream()
                        .filter(input -> input.snapshot().board().equals(board))
                        .toList();
                List<PostingEvent> ownEvents = events.stream()
                        .filter(event -> event.boardId().equals(board.id()))
                        .toList();
                assertSame(Run.over(own, policy).events(), ownEvents);
            }
        });
    }

    @Test
    void shouldBalanceStockAndFlow() {
        forAllWorlds((seed, policy) -> {
            Map<String, Integer> open = new HashMap<>();
            for (Outcome.Output output : wild(seed, policy).outputs()) {
                if (output instanceof Outcome.Output.Happened happened) {
                    int flow = switch (happened.event().type()) {
                        case OPENED, REOPENED -> 1;
                        case UPDATED -> 0;
                        case CLOSED -> -1;
                    };
                    open.merge(happened.event().boardId(), flow, Integer::sum);
                } else if (output instanceof Outcome.Output.BoardStands board) {
                    BoardStatus status = board.status();
                    assertThat(status.openPostings()).isEqualTo(open.getOrDefault(status.boardId(), 0));
                    assertThat(status.missingPostings()).isLessThanOrEqualTo(status.openPostings());
                }
            }
        });
    }

    @Test
    void shouldLeaveNothingOpenOnABoardThatStaysEmpty() {
        forAllWorlds((seed, policy) -> {
            List<Input> inputs = LawWorlds.history(seed);
            for (Board board : boards(inputs)) {
                for (int i = 0; i < 4; i++) {
                    inputs.addAll(emptyCrawl(board, 90 * i));
                }
            }

            Run run = Run.over(inputs, policy);

            assertThat(lives(run).values())
                    .allSatisfy(events -> assertThat(
                                    events.get(events.size() - 1).after().status())
                            .isEqualTo(Status.CLOSED));
        });
    }

    /** Law 6. */
    @Test
    void shouldCloseMoreThanHalfOfABoardByOneCrawlOnlyWhereThatIsConfirmed() {
        Set<CrawlVerdict> verdicts = EnumSet.noneOf(CrawlVerdict.class);
        forAllWorlds((seed, policy) -> {
            Map<String, Integer> open = new HashMap<>();
            for (Outcome outcome : wild(seed, LawWorlds.GUARDED).outcomes()) {
                Map<String, Integer> closed = new HashMap<>();
                for (Outcome.Output output : outcome.outputs()) {
                    if (output instanceof Outcome.Output.Happened happened) {
                        PostingEvent event = happened.event();
                        boolean closes = event.type() == EventType.CLOSED;
                        if (event.type() != EventType.UPDATED) {
                            open.merge(event.boardId(), closes ? -1 : 1, Integer::sum);
                        }
                        if (closes && event.cause().rule() == Rule.R8) {
                            closed.merge(event.boardId(), 1, Integer::sum);
                        }
                    } else if (output instanceof Outcome.Output.BoardStands board) {
                        verdicts.add(board.status().recentCrawls().get(0).verdict());
                    }
                }
                closed.forEach((board, count) -> assertThat(count)
                        .satisfiesAnyOf(
                                few -> assertThat(few).isLessThan(5),
                                share -> assertThat(2 * share).isLessThanOrEqualTo(open.get(board) + share)));
            }
        });
        if (LawWorlds.areMany()) {
            assertThat(verdicts).containsExactly(CrawlVerdict.values());
        }
    }

    /** Law 9. */
    @Test
    void shouldLetGoOfEveryBoardAfterAFewCrawlsThatAgree() {
        forAllWorlds((seed, policy) -> {
            List<Input> inputs = LawWorlds.history(seed);
            Set<Board> boards = boards(inputs);
            for (Board board : boards) {
                for (int i = 0; i < 3; i++) {
                    List<Input> crawl = new ArrayList<>(emptyCrawl(board, 60 * i));
                    Input start = crawl.get(0);
                    String only = "{\"id\":\"only\",\"title\":\"Only\",\"text\":\"Only\"}";
                    Observation row = new PostingObserved("only", Payload.of(only), null, Map.of(), null);
                    Snapshot seen = new Snapshot(board, start.snapshot().crawlId(), start.recordedAt(), row);
                    crawl.add(1, new Input(seen, start.position(), start.recordedAt()));
                    inputs.addAll(crawl);
                }
            }

            Run run = Run.over(inputs, policy);

            Map<String, BoardStatus> last = new HashMap<>();
            run.boards().forEach(status -> last.put(status.boardId(), status));
            assertThat(last.values()).hasSameSizeAs(boards).allSatisfy(status -> {
                assertThat(status.guard()).isNull();
                assertThat(status.openPostings()).isEqualTo(1);
            });
        });
    }

    /** Law 10. */
    @Test
    void shouldEndSearchAsTheOpenPostingsInScopeHoweverItIsDelivered() {
        Set<String> told = new HashSet<>();
        Enricher enricher = new ScopeJudge(posting -> posting.title().hashCode() % 3 != 0);
        forAllWorlds((seed, policy) -> {
            Run run = Run.over(
                    LawWorlds.history(seed), LawWorlds.with(policy, "lifecycle.purge-after", "PT2H"), enricher);
            Map<String, SearchUpdate> index = new HashMap<>();
            for (SearchUpdate update : shuffledWithRepeats(run.search(), seed)) {
                index.merge(update.postingId(), update, (one, other) -> one.version() >= other.version() ? one : other);
            }

            Map<String, PostingRecord> current = current(run);
            Map<String, SearchDocument> expected = new HashMap<>();
            current.forEach((id, posting) -> {
                if (SearchDocument.isOf(posting)) {
                    expected.put(id, SearchDocument.of(posting));
                }
            });
            Map<String, SearchDocument> found = new HashMap<>();
            index.forEach((id, update) -> {
                if (update.document() != null) {
                    found.put(id, update.document());
                } else {
                    PostingRecord gone = current.get(id);
                    told.add(gone == null ? "purged" : gone.status() == Status.OPEN ? "out of scope" : "closed");
                }
            });
            assertThat(found).isEqualTo(expected);
        });
        if (LawWorlds.areMany()) {
            assertThat(told).containsExactlyInAnyOrder("purged", "out of scope", "closed");
        }
    }

    private static List<SearchUpdate> shuffledWithRepeats(List<SearchUpdate> updates, long seed) {
        Random random = new Random(seed);
        List<SearchUpdate> delivered = new ArrayList<>();
        updates.forEach(update -> delivered.addAll(Collections.nCopies(1 + random.nextInt(3), update)));
        Collections.shuffle(delivered, random);
        return delivered;
    }

    /** What compaction leaves of {@code postings.current}. */
    private static Map<String, PostingRecord> current(Run run) {
        Map<String, PostingRecord> current = new HashMap<>();
        for (Outcome.Output output : run.outputs()) {
            if (output instanceof Outcome.Output.Happened happened) {
                current.put(happened.event().postingId(), happened.event().after());
            } else if (output instanceof Outcome.Output.Stands stands) {
                current.put(stands.posting().postingId(), stands.posting());
            } else if (output instanceof Outcome.Output.Purged purged) {
                current.remove(purged.postingId());
            }
        }
        return current;
    }

    /** Long after everything else. */
    private static List<Input> emptyCrawl(Board board, int minute) {
        Instant start = LONG_AFTER.plus(Duration.ofMinutes(minute));
        String crawl = "empty" + minute;
        CrawlFinished end =
                new CrawlFinished(CrawlMode.FULL, CrawlOutcome.COMPLETE, start, null, null, 0, false, 200, null, null);
        return Stream.of(
                        new Snapshot(board, crawl, start, new CrawlStarted(CrawlMode.FULL)),
                        new Snapshot(board, crawl, start.plusSeconds(60), end))
                .map(snapshot -> new Input(snapshot, new Position("after", 0, minute), snapshot.observedAt()))
                .toList();
    }

    private static Map<String, List<PostingEvent>> lives(Run run) {
        return run.events().stream().collect(Collectors.groupingBy(PostingEvent::postingId));
    }
}
