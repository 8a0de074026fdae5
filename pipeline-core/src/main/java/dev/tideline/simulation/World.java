package dev.tideline.simulation;

import dev.tideline.capture.Position;
import dev.tideline.lifecycle.Input;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Invented boards whose true life is known, told by crawlers that fail. Gives what is told crawl by crawl, the boards'
 * crawls in the order of their starts.
 */
public final class World implements Iterator<List<Input>> {

    private static final String TOPIC = "simulation";

    private record Turn(BoardCrawler crawler, int board) {}

    private final Truth truth;
    private final PriorityQueue<Turn> turns = new PriorityQueue<>(
            Comparator.<Turn, Instant>comparing(turn -> turn.crawler().nextAt()).thenComparing(Turn::board));
    private long offset;

    public World(WorldSettings settings) {
        Dice dice = new Dice(settings.seed());
        List<BoardLife> boards = new ArrayList<>();
        List<Dice> crawlers = new ArrayList<>();
        for (int number = 0; number < settings.boards(); number++) {
            Dice own = dice.split();
            for (BoardLife life : BoardFate.of(BoardSpot.of(number, settings, own), own.split())) {
                boards.add(life);
                crawlers.add(own.split());
            }
        }
        truth = new Truth(boards);
        for (int i = 0; i < boards.size(); i++) {
            turns.add(new Turn(new BoardCrawler(boards.get(i), settings.faults(), truth, crawlers.get(i)), i));
        }
        turns.removeIf(turn -> !turn.crawler().hasNext());
    }

    /** Of the crawls: of those told so far. */
    public Truth truth() {
        return truth;
    }

    /** The policy that its boards want: more misses, further apart, where a board is read page by page. */
    public Map<String, String> policies() {
        Map<String, String> policies = new TreeMap<>();
        for (BoardLife life : truth.boards()) {
            if (life.paged()) {
                String board = "board." + life.board().id() + ".lifecycle.";
                policies.put(board + "misses", "4");
                policies.put(board + "gap", "PT4H");
            }
        }
        return policies;
    }

    @Override
    public boolean hasNext() {
        return !turns.isEmpty();
    }

    @Override
    public List<Input> next() {
        Turn turn = turns.poll();
        if (turn == null) {
            throw new NoSuchElementException("every crawl is told");
        }
        List<Input> inputs = inputs(turn.crawler().next());
        if (turn.crawler().hasNext()) {
            turns.add(turn);
        }
        return inputs;
    }

    /** All that is told from now on. */
    public List<Input> rest() {
        List<Input> rest = new ArrayList<>();
        forEachRemaining(rest::addAll);
        return rest;
    }

    /** A record is recorded when it was made, or after the one before it. */
    private List<Input> inputs(List<Told> told) {
        List<Input> inputs = new ArrayList<>();
        Instant recorded = Instant.MIN;
        for (Told one : told) {
            recorded = one.at().isAfter(recorded) ? one.at() : recorded;
            inputs.add(new Input(one.snapshot(), new Position(TOPIC, 0, offset++), recorded));
        }
        return inputs;
    }
}
