package dev.tideline.lifecycle;

import dev.tideline.posting.Board;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a board was moved or renamed, as an operator said (R27).
 *
 * @param to where it was moved to; null = nowhere
 * @param from where it was moved from; null = from nowhere
 * @param since when that was said of {@code from}
 * @param arriving no crawl since then has been complete: what opens may have been there
 */
public record Move(
        @Nullable Board to, @Nullable Board from, @Nullable Instant since, boolean arriving) {

    static final Move NONE = new Move(null, null, null, false);

    Move to(Board board) {
        return new Move(board, from, since, arriving);
    }

    Move from(Board board, Instant at) {
        return new Move(to, board, at, true);
    }

    /** A crawl that began then counts. */
    Move counted(Instant startedAt) {
        return arriving && since != null && startedAt.isAfter(since) ? new Move(to, from, since, false) : this;
    }

    /** A posting that was first seen then may have come from the other board. */
    boolean mayHaveBrought(Instant firstSeenAt) {
        return arriving || (since != null && !firstSeenAt.isAfter(since));
    }
}
