package dev.tideline.lifecycle;

import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps everything in memory: for a dry run and for tests. */
public final class InMemoryStore implements LifecycleStore {

    private record Slot(Board board, int number) {}

    private record RoleOfBoard(Board board, long role) {}

    private static final Comparator<Departure> OLDEST_FIRST =
            Comparator.comparing(Departure::at).thenComparing(Departure::ordinal);

    private final Map<Board, BoardState> boards = new HashMap<>();
    private final Map<PostingKey, Head> heads = new HashMap<>();
    private final Map<Slot, Evidence> evidence = new HashMap<>();
    private final Map<Board, TreeSet<Departure>> departures = new HashMap<>();
    private final Map<RoleOfBoard, TreeSet<Integer>> roles = new HashMap<>();
    private final Map<Slot, TreeMap<Integer, SeenChunk>> seen = new HashMap<>();
    private final Map<Slot, TreeMap<String, List<Capture>>> rows = new HashMap<>();

    @Override
    public BoardState board(Board board) {
        return boards.computeIfAbsent(board, absent -> new BoardState());
    }

    @Override
    public void putBoard(Board board, BoardState state) {
        boards.put(board, state);
    }

    @Override
    public @Nullable Head head(PostingKey posting) {
        return heads.get(posting);
    }

    @Override
    public void putHead(PostingKey posting, Head head) {
        heads.put(posting, head);
    }

    @Override
    public @Nullable Evidence evidence(Board board, int ordinal) {
        return evidence.get(new Slot(board, ordinal));
    }

    @Override
    public void putEvidence(Board board, int ordinal, Evidence value) {
        evidence.put(new Slot(board, ordinal), value);
    }

    @Override
    public void removeEvidence(Board board, int ordinal) {
        evidence.remove(new Slot(board, ordinal));
    }

    @Override
    public void putDeparture(Board board, Departure departure) {
        departures.computeIfAbsent(board, absent -> new TreeSet<>(OLDEST_FIRST)).add(departure);
    }

    @Override
    public void removeDeparture(Board board, Instant at, int ordinal) {
        TreeSet<Departure> ofBoard = departures.get(board);
        if (ofBoard != null) {
            ofBoard.remove(new Departure(at, ordinal, 0));
        }
    }

    @Override
    public List<Departure> departures(Board board, Instant closedBy, int limit) {
        return departures.getOrDefault(board, new TreeSet<>(OLDEST_FIRST)).stream()
                .takeWhile(departure -> !departure.at().isAfter(closedBy))
                .limit(limit)
                .toList();
    }

    @Override
    public void putRole(Board board, long role, int ordinal) {
        roles.computeIfAbsent(new RoleOfBoard(board, role), absent -> new TreeSet<>())
                .add(ordinal);
    }

    @Override
    public void removeRole(Board board, long role, int ordinal) {
        RoleOfBoard key = new RoleOfBoard(board, role);
        TreeSet<Integer> ordinals = roles.getOrDefault(key, new TreeSet<>());
        ordinals.remove(ordinal);
        if (ordinals.isEmpty()) {
            roles.remove(key);
        }
    }

    @Override
    public List<Integer> inRole(Board board, long role, int limit) {
        return roles.getOrDefault(new RoleOfBoard(board, role), new TreeSet<>()).stream()
                .limit(limit)
                .toList();
    }

    /** How many rows of each kind are kept. */
    Map<String, Integer> sizes() {
        return Map.of(
                "heads", heads.size(),
                "contents", evidence.size(),
                "departures", departures.values().stream().mapToInt(Set::size).sum(),
                "roles", roles.values().stream().mapToInt(Set::size).sum(),
                "seen", seen.values().stream().mapToInt(Map::size).sum(),
                "rows", rows.values().stream().mapToInt(Map::size).sum());
    }

    @Override
    public @Nullable SeenChunk seen(Board board, int crawl, int chunk) {
        TreeMap<Integer, SeenChunk> chunks = seen.get(new Slot(board, crawl));
        return chunks == null ? null : chunks.get(chunk);
    }

    @Override
    public void putSeen(Board board, int crawl, int chunk, SeenChunk value) {
        seen.computeIfAbsent(new Slot(board, crawl), absent -> new TreeMap<>()).put(chunk, value);
    }

    @Override
    public Map<Integer, SeenChunk> takeSeen(Board board, int crawl) {
        TreeMap<Integer, SeenChunk> chunks = seen.remove(new Slot(board, crawl));
        return chunks == null ? Map.of() : chunks;
    }

    @Override
    public void putRow(Board board, int crawl, String key, Capture row) {
        rows.computeIfAbsent(new Slot(board, crawl), absent -> new TreeMap<>())
                .computeIfAbsent(key, absent -> new ArrayList<>())
                .add(row);
    }

    @Override
    public SortedMap<String, List<Capture>> takeRows(Board board, int crawl) {
        TreeMap<String, List<Capture>> taken = rows.remove(new Slot(board, crawl));
        return taken == null ? new TreeMap<>() : taken;
    }
}
