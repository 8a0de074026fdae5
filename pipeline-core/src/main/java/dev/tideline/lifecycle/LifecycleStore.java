package dev.tideline.lifecycle;

import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the lifecycle keeps what it knows; hot and cold apart. One thread at a time. */
public interface LifecycleStore {

    /** The state of a board, a new one where there is none. */
    BoardState board(Board board);

    void putBoard(Board board, BoardState state);

    @Nullable Head head(PostingKey posting);

    void putHead(PostingKey posting, Head head);

    @Nullable Evidence evidence(Board board, int ordinal);

    void putEvidence(Board board, int ordinal, Evidence evidence);

    @Nullable SeenChunk seen(Board board, int crawl, int chunk);

    void putSeen(Board board, int crawl, int chunk, SeenChunk seen);

    /** All chunks of a crawl by chunk number; they are removed. */
    Map<Integer, SeenChunk> takeSeen(Board board, int crawl);
}
