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
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The laws, over generated histories. A failure names its seed: put it in {@link #SEEDS} alone to see it again. */
class LawsTest {

    private static final long[] SEEDS = new Random(20260105).longs(60).toArray();
    private static final Map<String, String> POLICY = Map.of("lifecycle.gap", "PT30M");

    private static void forAllSeeds(LongConsumer law) {
        for (long seed : SEEDS) {
            try {
                law.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static Run wild(long seed) {
        return Run.over(History.wild(seed), POLICY);
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
        forAllSeeds(seed -> {
            Run run = wild(seed);
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
                .containsExactly(Disposition.COMPLETED, Disposition.ROW_KEPT, Disposition.UNSUPPORTED);
    }

    @Test
    void shouldReadAsALife() {
        forAllSeeds(seed -> lives(wild(seed))
                .values()
                .forEach(events -> assertThat(events.stream()
                                .map(event -> event.type().name().substring(0, 1))
                                .collect(Collectors.joining()))
                        .matches("OU*(CRU*)*C?")));
    }

    @Test
    void shouldCountVersionsWithoutGapsAndFoldToWhatStands() {
        forAllSeeds(seed -> {
            Run run = wild(seed);
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
        forAllSeeds(seed -> wild(seed).events().forEach(event -> {
            if (event.effectiveAfter() != null) {
                assertThat(event.effectiveAfter()).isBeforeOrEqualTo(event.effectiveAt());
            }
            assertThat(event.effectiveAt()).isBeforeOrEqualTo(event.effectiveNotAfter());
        }));
    }

    @Test
    void shouldNotMindThatEveryRecordIsDoubled() {
        forAllSeeds(seed -> {
            List<Input> inputs = History.wild(seed);
            List<Input> doubled = new ArrayList<>();
            inputs.forEach(input -> Collections.addAll(doubled, input, input));

            assertSame(
                    Run.over(doubled, POLICY).events(), Run.over(inputs, POLICY).events());
        });
    }

    @Test
    void shouldNotMindRecordsThatComeAgainMuchLater() {
        Set<History.Spice> spices = EnumSet.complementOf(EnumSet.of(History.Spice.ABANDONED_CRAWLS));
        forAllSeeds(seed -> {
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
                    Run.over(repeated, POLICY).events(),
                    Run.over(inputs, POLICY).events());
        });
    }

    @Test
    void shouldNotMindTheOrderOfObservationsInsideACrawl() {
        forAllSeeds(seed -> {
            List<Input> inputs = History.orderly(seed);

            assertSame(sorted(Run.over(permuted(inputs, seed), POLICY)), sorted(Run.over(inputs, POLICY)));
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
        // A capped crawl proves the board alive, so that a probe may close; and of many crawls in flight the oldest is
        // given up, so that it cannot count.
        Set<History.Spice> spices = EnumSet.complementOf(
                EnumSet.of(History.Spice.PROBES, History.Spice.ABANDONED_CRAWLS, History.Spice.LATE_RECORDS));
        forAllSeeds(seed -> {
            Random random = new Random(seed);
            List<Snapshot> plain = new ArrayList<>(
                    History.generate(seed, spices).stream().map(Input::snapshot).toList());
            List<Snapshot> more = new ArrayList<>(plain);
            for (int i = 0; i < 20; i++) {
                Board board = History.boards().get(random.nextInt(3));
                more.addAll(random.nextInt(more.size() + 1), History.futileCrawl(random, board, i));
            }

            assertSame(
                    Run.over(History.inputs(more), POLICY).events(),
                    Run.over(History.inputs(plain), POLICY).events());
        });
    }

    @Test
    void shouldCloseByAbsenceOnlyOnTheWordOfEnoughCrawlsThatDidNotSeeThePosting() {
        forAllSeeds(seed -> {
            Run run = new Run(PaperReader.V1, POLICY);
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
                    if (output instanceof Outcome.Output.BoardStands board
                            && board.status().recentCrawls().get(0).counted()) {
                        CrawlReport report = board.status().recentCrawls().get(0);
                        counted.put(report.crawlId(), report.startedAt());
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
        forAllSeeds(
                seed -> assertThat(wild(seed).outcomes()).isEqualTo(wild(seed).outcomes()));
    }

    @Test
    void shouldNotMindWhatHappensOnOtherBoards() {
        forAllSeeds(seed -> {
            List<Input> inputs = History.wild(seed);
            List<PostingEvent> events = Run.over(inputs, POLICY).events();
            for (Board board : History.boards()) {
                List<Input> own = inputs.stream()
                        .filter(input -> input.snapshot().board().equals(board))
                        .toList();
                List<PostingEvent> ownEvents = events.stream()
                        .filter(event -> event.boardId().equals(board.id()))
                        .toList();
                assertSame(Run.over(own, POLICY).events(), ownEvents);
            }
        });
    }

    @Test
    void shouldBalanceStockAndFlow() {
        forAllSeeds(seed -> {
            Map<String, Integer> open = new HashMap<>();
            for (Outcome.Output output : wild(seed).outputs()) {
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
        forAllSeeds(seed -> {
            List<Snapshot> snapshots = new ArrayList<>(
                    History.wild(seed).stream().map(Input::snapshot).toList());
            for (Board board : History.boards()) {
                for (int i = 0; i < 3; i++) {
                    snapshots.addAll(emptyCrawl(board, 20_000 + 60 * i));
                }
            }

            Run run = Run.over(History.inputs(snapshots), POLICY);

            assertThat(lives(run).values())
                    .allSatisfy(events -> assertThat(
                                    events.get(events.size() - 1).after().status())
                            .isEqualTo(Status.CLOSED));
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
