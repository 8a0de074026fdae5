package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Command;
import dev.tideline.capture.Observation.OperatorCommand;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Snapshot;
import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The laws that hold whatever operators order, and whenever: commands stand at random places of simulated worlds. */
class OrderLawsTest {

    private static final int ORDERS = 15;

    private LawWorlds worlds;

    @BeforeEach
    void remember(TestInfo test) {
        worlds = new LawWorlds(test);
    }

    @Test
    void shouldReadAsALifeWithoutGaps() {
        Set<Command> done = EnumSet.noneOf(Command.class);
        worlds.forAll((seed, policy) -> {
            List<Input> inputs = ordered(seed);
            Run run = Run.over(inputs, policy);

            for (int i = 0; i < inputs.size(); i++) {
                if (inputs.get(i).snapshot().body() instanceof OperatorCommand order
                        && run.outcomes().get(i).disposition() == Disposition.ORDERED) {
                    done.add(order.command());
                }
            }
            Map<String, List<PostingEvent>> lives =
                    run.events().stream().collect(Collectors.groupingBy(PostingEvent::postingId));
            lives.values().forEach(events -> {
                assertThat(events.stream()
                                .map(event -> event.type().name().substring(0, 1))
                                .collect(Collectors.joining()))
                        .matches("OU*(CRU*)*C?");
                for (int i = 0; i < events.size(); i++) {
                    assertThat(events.get(i).version()).isEqualTo(i + 1);
                }
                PostingEvent last = events.get(events.size() - 1);
                Head head = run.store().head(new PostingKey(Board.parse(last.boardId()), last.providerJobKey()));
                assertThat(head).isNotNull();
                assertThat(head.version()).isEqualTo(last.version());
                assertThat(head.isOpen()).isEqualTo(last.type() != EventType.CLOSED);
            });
        });
        if (LawWorlds.areMany()) {
            assertThat(done).containsExactly(Command.values());
        }
    }

    @Test
    void shouldNotMindThatEveryRecordIsDoubled() {
        worlds.forAll((seed, policy) -> {
            List<Input> inputs = ordered(seed);
            List<Input> doubled = inputs.stream()
                    .flatMap(input -> List.of(input, input).stream())
                    .toList();

            assertThat(Run.over(doubled, policy).events())
                    .isEqualTo(Run.over(inputs, policy).events());
        });
    }

    @Test
    void shouldGiveTheSameWhenReplayed() {
        worlds.forAll(
                (seed, policy) -> assertThat(Run.over(ordered(seed), policy).outcomes())
                        .isEqualTo(Run.over(ordered(seed), policy).outcomes()));
    }

    @Test
    void shouldBalanceStockAndFlow() {
        worlds.forAll((seed, policy) -> {
            Map<String, Integer> open = new HashMap<>();
            for (Outcome.Output output : Run.over(ordered(seed), policy).outputs()) {
                if (output instanceof Outcome.Output.Happened happened) {
                    int flow = switch (happened.event().type()) {
                        case OPENED, REOPENED -> 1;
                        case UPDATED -> 0;
                        case CLOSED -> -1;
                    };
                    open.merge(happened.event().boardId(), flow, Integer::sum);
                } else if (output instanceof Outcome.Output.BoardStands board) {
                    assertThat(board.status().openPostings())
                            .isEqualTo(open.getOrDefault(board.status().boardId(), 0));
                }
            }
        });
    }

    private static List<Input> ordered(long seed) {
        Random random = new Random(seed);
        List<Input> plain = LawWorlds.history(seed);
        List<Input> inputs = new ArrayList<>(plain);
        for (int i = 0; i < ORDERS; i++) {
            Input before = plain.get(random.nextInt(plain.size()));
            Snapshot order = new Snapshot(
                    before.snapshot().board(), null, before.recordedAt(), order(random, before.snapshot(), plain));
            inputs.add(inputs.indexOf(before) + 1, new Input(order, before.position(), before.recordedAt()));
        }
        return inputs;
    }

    /** Mostly about what is there, and so sometimes carried out. */
    private static OperatorCommand order(Random random, Snapshot before, List<Input> plain) {
        Board board = before.board();
        return switch (random.nextInt(8)) {
            case 0 -> new OperatorCommand(Command.ACCEPT_SHRINK, Map.of());
            case 1 -> new OperatorCommand(Command.RE_ENRICH, Map.of());
            case 2 -> new OperatorCommand(Command.PURGE, Map.of("closed", "all"));
            case 3 -> new OperatorCommand(Command.PURGE, Map.of("key", key(random, board, plain)));
            case 4 ->
                new OperatorCommand(
                        Command.ALIAS_BOARD, Map.of(random.nextBoolean() ? "to" : "from", board.id() + "-other"));
            case 5 ->
                new OperatorCommand(
                        Command.RETRACT_CLOSE,
                        before.crawlId() == null ? Map.of() : Map.of("crawl_id", before.crawlId()));
            default -> new OperatorCommand(Command.RETRACT_CLOSE, Map.of("key", key(random, board, plain)));
        };
    }

    private static String key(Random random, Board board, List<Input> plain) {
        List<String> keys = plain.stream()
                .filter(input -> input.snapshot().board().equals(board))
                .map(input -> input.snapshot().body() instanceof PostingObserved row ? row.key() : null)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        return keys.isEmpty() ? "none" : keys.get(random.nextInt(keys.size()));
    }
}
