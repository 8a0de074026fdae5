package dev.tideline.streams.store;

import dev.tideline.lifecycle.BoardState;
import dev.tideline.lifecycle.Capture;
import dev.tideline.lifecycle.Departure;
import dev.tideline.lifecycle.Evidence;
import dev.tideline.lifecycle.Head;
import dev.tideline.lifecycle.LifecycleStore;
import dev.tideline.lifecycle.SeenChunk;
import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The lifecycle's state in the stores of one task. */
public final class StreamsLifecycleStore implements LifecycleStore {

    /** Boards whose state is kept decoded: a task works on a few at a time. */
    private static final int BOARDS_DECODED = 64;

    private final KeyValueStore<Bytes, byte[]> heads;
    private final KeyValueStore<Bytes, byte[]> contents;
    private final KeyValueStore<Bytes, byte[]> boards;
    private final KeyValueStore<Bytes, byte[]> seen;
    private final KeyValueStore<Bytes, byte[]> rows;
    private final KeyValueStore<Bytes, byte[]> departures;
    private final KeyValueStore<Bytes, byte[]> roles;
    private final Map<Board, BoardRows> decoded = new RecentBoards();

    /** Opens the stores of the processor's task. */
    public StreamsLifecycleStore(ProcessorContext<?, ?> context) {
        heads = context.getStateStore(LifecycleStores.HEADS);
        contents = context.getStateStore(LifecycleStores.CONTENTS);
        boards = context.getStateStore(LifecycleStores.BOARDS);
        seen = context.getStateStore(LifecycleStores.SEEN);
        departures = context.getStateStore(LifecycleStores.DEPARTURES);
        roles = context.getStateStore(LifecycleStores.ROLES);
        rows = context.getStateStore(LifecycleStores.ROWS);
    }

    @Override
    public BoardState board(Board board) {
        return rows(board).state();
    }

    @Override
    public void putBoard(Board board, BoardState state) {
        rows(board).write(state);
    }

    private BoardRows rows(Board board) {
        BoardRows known = decoded.get(board);
        if (known == null) {
            known = new BoardRows(boards, board);
            decoded.put(board, known);
        }
        return known;
    }

    @Override
    public @Nullable Head head(PostingKey posting) {
        byte[] bytes = heads.get(StateKey.of(posting));
        return bytes == null ? null : HeadCodec.read(bytes);
    }

    @Override
    public void putHead(PostingKey posting, Head head) {
        heads.put(StateKey.of(posting), HeadCodec.write(head));
    }

    @Override
    public @Nullable Evidence evidence(Board board, int ordinal) {
        byte[] bytes = contents.get(StateKey.of(board, ordinal));
        return bytes == null ? null : EvidenceCodec.read(bytes);
    }

    @Override
    public void putEvidence(Board board, int ordinal, Evidence evidence) {
        contents.put(StateKey.of(board, ordinal), EvidenceCodec.write(evidence));
    }

    @Override
    public void removeEvidence(Board board, int ordinal) {
        contents.delete(StateKey.of(board, ordinal));
    }

    @Override
    public void putDeparture(Board board, Departure departure) {
        departures.put(
                StateKey.of(board, departure.at(), departure.ordinal()),
                new StateWriter(1).number(departure.crawl()).toBytes());
    }

    @Override
    public void removeDeparture(Board board, Instant at, int ordinal) {
        departures.delete(StateKey.of(board, at, ordinal));
    }

    @Override
    public List<Departure> departures(Board board, Instant closedBy, int limit) {
        List<Departure> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> range = departures.range(
                StateKey.of(board, Instant.ofEpochMilli(Long.MIN_VALUE), 0), StateKey.of(board, closedBy, -1))) {
            while (range.hasNext() && found.size() < limit) {
                KeyValue<Bytes, byte[]> row = range.next();
                found.add(new Departure(
                        StateKey.time(row.key), StateKey.lastNumber(row.key), new StateReader(row.value, 1).number()));
            }
        }
        return found;
    }

    @Override
    public void putRole(Board board, long role, int ordinal) {
        roles.put(StateKey.of(board, role, ordinal), new StateWriter(1).toBytes());
    }

    @Override
    public void removeRole(Board board, long role, int ordinal) {
        roles.delete(StateKey.of(board, role, ordinal));
    }

    @Override
    public List<Integer> inRole(Board board, long role, int limit) {
        List<Integer> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> range =
                roles.range(StateKey.of(board, role, 0), StateKey.of(board, role, -1))) {
            while (range.hasNext() && found.size() < limit) {
                found.add(StateKey.lastNumber(range.next().key));
            }
        }
        return found;
    }

    @Override
    public @Nullable SeenChunk seen(Board board, int crawl, int chunk) {
        byte[] bytes = seen.get(StateKey.of(board, crawl, chunk));
        return bytes == null ? null : SeenChunkCodec.read(bytes);
    }

    @Override
    public void putSeen(Board board, int crawl, int chunk, SeenChunk value) {
        seen.put(StateKey.of(board, crawl, chunk), SeenChunkCodec.write(value));
    }

    @Override
    public Map<Integer, SeenChunk> takeSeen(Board board, int crawl) {
        Map<Integer, SeenChunk> chunks = new TreeMap<>();
        take(seen, board, crawl, (key, bytes) -> chunks.put(StateKey.lastNumber(key), SeenChunkCodec.read(bytes)));
        return chunks;
    }

    @Override
    public void putRow(Board board, int crawl, String key, Capture row) {
        Bytes place = StateKey.of(board, crawl, key);
        byte[] bytes = rows.get(place);
        List<Capture> all = bytes == null ? new ArrayList<>() : EvidenceCodec.readRows(bytes);
        all.add(row);
        rows.put(place, EvidenceCodec.writeRows(all));
    }

    @Override
    public SortedMap<String, List<Capture>> takeRows(Board board, int crawl) {
        SortedMap<String, List<Capture>> all = new TreeMap<>();
        take(rows, board, crawl, (key, bytes) -> all.put(StateKey.lastText(key, board), EvidenceCodec.readRows(bytes)));
        return all;
    }

    private static void take(
            KeyValueStore<Bytes, byte[]> store, Board board, int crawl, BiConsumer<Bytes, byte[]> taken) {
        List<KeyValue<Bytes, byte[]>> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> range =
                store.range(StateKey.of(board, crawl), StateKey.of(board, crawl + 1))) {
            range.forEachRemaining(found::add);
        }
        for (KeyValue<Bytes, byte[]> entry : found) {
            if (!entry.key.equals(StateKey.of(board, crawl + 1))) {
                taken.accept(entry.key, entry.value);
                store.delete(entry.key);
            }
        }
    }

    private static final class RecentBoards extends LinkedHashMap<Board, BoardRows> {
        private RecentBoards() {
            super(BOARDS_DECODED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Board, BoardRows> eldest) {
            return size() > BOARDS_DECODED;
        }
    }
}
