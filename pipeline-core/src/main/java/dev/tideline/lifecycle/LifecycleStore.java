package dev.tideline.lifecycle;

import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Where the lifecycle keeps what it knows; hot and cold apart. One thread at a time. */
public interface LifecycleStore {

    /** The state of a board, a new one where there is none. */
    BoardState board(Board board);

    void putBoard(Board board, BoardState state);

    @Nullable
    Head head(PostingKey posting);

    void putHead(PostingKey posting, Head head);

    @Nullable
    Evidence evidence(Board board, int ordinal);

    void putEvidence(Board board, int ordinal, Evidence evidence);

    void removeEvidence(Board board, int ordinal);

    /** Puts a closed posting into the index of its board. */
    void putDeparture(Board board, Departure departure);

    /** Takes the posting that closed then out of the index; nothing where it is not in it. */
    void removeDeparture(Board board, Instant at, int ordinal);

    /** Postings of the board that closed by then and are not purged, the longest closed first, at most so many. */
    List<Departure> departures(Board board, Instant closedBy, int limit);

    /** Puts a posting into the index of its board by the role that it offers (R27). */
    void putRole(Board board, long role, int ordinal);

    void removeRole(Board board, long role, int ordinal);

    /** Ordinals of the postings that offer the role, lowest first, at most so many. */
    List<Integer> inRole(Board board, long role, int limit);

    @Nullable
    SeenChunk seen(Board board, int crawl, int chunk);

    void putSeen(Board board, int crawl, int chunk, SeenChunk seen);

    /** Puts a row by until its crawl ends (R1). */
    void putRow(Board board, int crawl, String key, Capture row);

    /** All rows of a crawl by key, in the order of their arrival; they are removed. */
    SortedMap<String, List<Capture>> takeRows(Board board, int crawl);

    /** All chunks of a crawl by chunk number; they are removed. */
    Map<Integer, SeenChunk> takeSeen(Board board, int crawl);
}
