package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Snapshot;
import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import dev.tideline.posting.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The laws, over generated histories. A failure names its seed: put it in {@link #SEEDS} alone to see it again. */
class LawsTest {

    private static final long[] SEEDS = new Random(20260105).longs(60).toArray();

    /** With guards that let go within an afternoon, as the histories are short. */
    private static final Map<String, String> GUARDED = Map.of(
            "lifecycle.gap", "PT30M",
            "lifecycle.confirm-over", "PT2H",
            "lifecycle.empty-over", "PT3H",
            "lifecycle.gone-apart", "PT40M",
            "lifecycle.oscillating-contents", "3");

    private static final Map<String, String> UNGUARDED = with(Story.UNGUARDED, "lifecycle.gap", "PT30M");

    private static Map<String, String> with(Map<String, String> settings, String key, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(key, value);
        return more;
    }

    /** Every other history goes without guards: so more of it happens. */
    private static void forAllSeeds(Law law) {
        for (int i = 0; i < SEEDS.length; i++) {
            long seed = SEEDS[i];
            try {
                law.check(seed, i % 2 == 0 ? GUARDED : UNGUARDED);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    @FunctionalInterface
    private interface Law {
        void check(long seed, Map<String, String> policy);
    }

    private static Run wild(long seed, Map<String, String> policy) {
        return Run.over(History.wild(seed), policy);
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
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        Set<CloseReason> reasons = EnumSet.noneOf(CloseReason.class);
        Set<Disposition> dispositions = EnumSet.noneOf(Disposition.class);
        forAllSeeds((seed, policy) -> {
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
        assertThat(rules).containsAll(EnumSet.complementOf(EnumSet.of(Rule.R17)));
        assertThat(reasons).containsExactly(CloseReason.values());
        assertThat(EnumSet.complementOf(EnumSet.copyOf(dispositions)))
                .containsExactlyInAnyOrder(
                        Disposition.COMPLETED,
                        Disposition.ROW_KEPT,
                        Disposition.UNSUPPORTED,
                        Disposition.ORDERED,
                        Disposition.MOOT);
    }

    @Test
    void shouldReadAsALife() {
        forAllSeeds((seed, policy) -> lives(wild(seed, policy))
                .values()
                .forEach(events -> assertThat(events.stream()
                                .map(event -> event.type().name().substring(0, 1))
                                .collect(Collectors.joining()))
                        .matches("OU*(CRU*)*C?")));
    }

    @Test
    void shouldCountVersionsWithoutGapsAndFoldToWhatStands() {
        forAllSeeds((seed, policy) -> {
            Run run = wild(seed, policy);
            lives(run).values().forEach(events -> {
                for (int i = 0; i < events.size(); i++) {
                    PostingEvent event = events.get(i);
                    assertThat(event.version()).isEqualTo(i + 1);
                    if (i > 0) {
                        assertThat(event.before())
                                .usingRecursiveComparison()
                                .ignoringFields("firstSeenAt", "lastSeenAt")
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

    @Test
    void shouldKeepEveryTimeInItsInterval() {
        forAllSeeds((seed, policy) -> wild(seed, policy).events().forEach(event -> {
            if (event.effectiveAfter() != null) {
                assertThat(event.effectiveAfter()).isBeforeOrEqualTo(event.effectiveAt());
            }
            assertThat(event.effectiveAt()).isBeforeOrEqualTo(event.effectiveNotAfter());
        }));
    }

    @Test
    void shouldNotMindThatEveryRecordIsDoubled() {
        forAllSeeds((seed, policy) -> {
            List<Input> inputs = History.wild(seed);
            List<Input> doubled = new ArrayList<>();
            inputs.forEach(input -> Collections.addAll(doubled, input, input));

            assertSame(
                    Run.over(doubled, policy).events(), Run.over(inputs, policy).events());
        });
    }

    @Test
    void shouldNotMindRecordsThatComeAgainMuchLater() {
        Set<History.Spice> spices = EnumSet.complementOf(EnumSet.of(History.Spice.ABANDONED_CRAWLS));
        forAllSeeds((seed, policy) -> {
            Random random = new Random(seed);
            List<Input> inputs = History.generate(seed, spices);
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
        forAllSeeds((seed, policy) -> {
            List<Input> inputs = History.orderly(seed);

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
        List<Snapshot> snapshots =
                new ArrayList<>(inputs.stream().map(Input::snapshot).toList());
        Random random = new Random(seed);
        places.values().forEach(indices -> {
            List<Integer> shuffled = new ArrayList<>(indices);
            Collections.shuffle(shuffled, random);
            for (int i = 0; i < indices.size(); i++) {
                snapshots.set(indices.get(i), inputs.get(shuffled.get(i)).snapshot());
            }
        });
        return History.inputs(snapshots);
    }

    @Test
    void shouldNotMindCrawlsThatDoNotCount() {
        // A capped crawl proves the board alive, so that a probe may close, and a board is not gone; and of many crawls
        // in
        // flight the oldest is given up, so that it cannot count.
        Set<History.Spice> spices = EnumSet.complementOf(EnumSet.of(
                History.Spice.PROBES,
                History.Spice.LOST_BOARDS,
                History.Spice.ABANDONED_CRAWLS,
                History.Spice.LATE_RECORDS));
        forAllSeeds((seed, policy) -> {
            Random random = new Random(seed);
            List<Snapshot> plain = new ArrayList<>(
                    History.generate(seed, spices).stream().map(Input::snapshot).toList());
            List<Snapshot> more = new ArrayList<>(plain);
            for (int i = 0; i < 20; i++) {
                Board board = History.boards().get(random.nextInt(3));
                more.addAll(random.nextInt(more.size() + 1), History.futileCrawl(random, board, i));
            }

            assertSame(
                    Run.over(History.inputs(more), policy).events(),
                    Run.over(History.inputs(plain), policy).events());
        });
    }

    @Test
    void shouldTakeACrawlThatFoundTheListUnchangedForOneThatSendsItAgain() {
        Set<History.Spice> spices = EnumSet.of(
                History.Spice.REMOVALS, History.Spice.PROBES, History.Spice.LAYOFFS, History.Spice.LOST_BOARDS);
        forAllSeeds((seed, guards) -> {
            // Content that R16 damps is not kept, so a posting that comes back by name comes back without it.
            Map<String, String> policy = with(guards, "lifecycle.oscillating-contents", "0");
            List<Snapshot> plain =
                    History.generate(seed, spices).stream().map(Input::snapshot).toList();

            List<String> byName = withoutVolatileFields(Run.over(History.inputs(Repeated.byName(plain)), policy));
            List<String> rowByRow = withoutVolatileFields(Run.over(History.inputs(Repeated.rowByRow(plain)), policy));
            for (int i = 0; i < Math.min(byName.size(), rowByRow.size()); i++) {
                assertThat(byName.get(i)).as("event %d", i).isEqualTo(rowByRow.get(i));
            }
            assertThat(byName).as("count of events").hasSameSizeAs(rowByRow);
        });
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
        forAllSeeds((seed, policy) -> {
            Run run = new Run(PaperReader.V1, policy);
            Map<String, Instant> counted = new HashMap<>();
            Map<String, Set<String>> seenIn = new HashMap<>();
            Map<String, Instant> lastSeen = new HashMap<>();
            for (Input input : History.wild(seed)) {
                Outcome outcome = run.apply(input);
                Snapshot snapshot = input.snapshot();
                if (snapshot.body() instanceof PostingObserved observed && observed.key() != null) {
                    String id = new PostingKey(snapshot.board(), observed.key()).postingId();
                    seenIn.computeIfAbsent(id, absent -> new HashSet<>()).add(String.valueOf(snapshot.crawlId()));
                    lastSeen.merge(id, snapshot.observedAt(), (a, b) -> a.isAfter(b) ? a : b);
                }
                for (Outcome.Output output : outcome.outputs()) {
                    if (output instanceof Outcome.Output.BoardStands board) {
                        board.status().recentCrawls().stream()
                                .filter(CrawlReport::counted)
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
        forAllSeeds((seed, policy) -> assertThat(wild(seed, policy).outcomes())
                .isEqualTo(wild(seed, policy).outcomes()));
    }

    @Test
    void shouldNotMindWhatHappensOnOtherBoards() {
        forAllSeeds((seed, policy) -> {
            List<Input> inputs = History.wild(seed);
            List<PostingEvent> events = Run.over(inputs, policy).events();
            for (Board board : History.boards()) {
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
        forAllSeeds((seed, policy) -> {
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
        forAllSeeds((seed, policy) -> {
            List<Snapshot> snapshots = new ArrayList<>(
                    History.wild(seed).stream().map(Input::snapshot).toList());
            for (Board board : History.boards()) {
                for (int i = 0; i < 4; i++) {
                    snapshots.addAll(emptyCrawl(board, 20_000 + 90 * i));
                }
            }

            Run run = Run.over(History.inputs(snapshots), policy);

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
        for (long seed : SEEDS) {
            Map<String, Integer> open = new HashMap<>();
            for (Outcome outcome : wild(seed, GUARDED).outcomes()) {
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
                        .as("seed %d", seed)
                        .satisfiesAnyOf(
                                few -> assertThat(few).isLessThan(5),
                                share -> assertThat(2 * share).isLessThanOrEqualTo(open.get(board) + share)));
            }
        }
        assertThat(verdicts).containsExactly(CrawlVerdict.values());
    }

    /** Law 9. */
    @Test
    void shouldLetGoOfEveryBoardAfterAFewCrawlsThatAgree() {
        forAllSeeds((seed, policy) -> {
            List<Snapshot> snapshots = new ArrayList<>(
                    History.wild(seed).stream().map(Input::snapshot).toList());
            for (Board board : History.boards()) {
                for (int i = 0; i < 3; i++) {
                    List<Snapshot> crawl = new ArrayList<>(emptyCrawl(board, 20_000 + 60 * i));
                    String crawlId = crawl.get(0).crawlId();
                    crawl.add(
                            1,
                            new Snapshot(
                                    board, crawlId, Story.time(20_000 + 60 * i), Story.seen(Job.of("only" + seed))));
                    snapshots.addAll(crawl);
                }
            }

            Run run = Run.over(History.inputs(snapshots), policy);

            Map<String, BoardStatus> last = new HashMap<>();
            run.boards().forEach(status -> last.put(status.boardId(), status));
            assertThat(last.values()).hasSize(3).allSatisfy(status -> {
                assertThat(status.guard()).isNull();
                assertThat(status.openPostings()).isEqualTo(1);
            });
        });
    }

    private static List<Snapshot> emptyCrawl(Board board, int minute) {
        CrawlFinished end = Story.End.COMPLETE.body(minute);
        String crawl = "empty" + minute;
        return List.of(
                new Snapshot(board, crawl, Story.time(minute), new CrawlStarted(end.mode())),
                new Snapshot(board, crawl, Story.time(minute + 1), end));
    }

    private static Map<String, List<PostingEvent>> lives(Run run) {
        return run.events().stream().collect(Collectors.groupingBy(PostingEvent::postingId));
    }
}
