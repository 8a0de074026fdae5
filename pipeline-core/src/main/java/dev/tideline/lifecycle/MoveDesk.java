package dev.tideline.lifecycle;

import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import org.jspecify.annotations.Nullable;

/** R27: a board was moved or renamed. The command goes to each of the two: to the old one with {@code to}, to the new one with {@code from}. */
final class MoveDesk {

    private MoveDesk() {}

    static boolean alias(Turn turn, Arguments arguments) throws BadOrderException {
        arguments.allow("to", "from");
        Board to = board(turn, arguments, "to");
        Board from = board(turn, arguments, "from");
        if ((to == null) == (from == null)) {
            throw arguments.bad(
                    "to",
                    "or from, one of them, must name the other board: to = provider|board for the old one, from for the new");
        }
        if (to != null) {
            return leave(turn, to);
        }
        turn.state().movedFrom(from == null ? turn.board() : from, turn.at());
        return true;
    }

    /** The posting of the same key on the board that this one was moved from, if this one may have come from there. */
    static Kin arrived(Turn turn, PostingKey key, Head head) {
        Move move = turn.state().move();
        return move.from() != null && move.mayHaveBrought(head.firstSeenAt())
                ? head.kin().movedFrom(new PostingKey(move.from(), key.key()).postingId())
                : head.kin();
    }

    private static boolean leave(Turn turn, Board to) {
        int held = 0;
        for (int ordinal : turn.state().open().toArray()) {
            held += close(turn, ordinal) ? 0 : 1;
        }
        turn.state().forgetGuarded();
        turn.state().hold(held);
        turn.state().movedTo(to);
        return true;
    }

    /** False where the posting is held open, because its last content cannot be read. */
    private static boolean close(Turn turn, int ordinal) {
        Evidence evidence = turn.store().evidence(turn.board(), ordinal);
        Fingerprint last = turn.lastKnown(evidence);
        if (evidence == null || last == null) {
            return false;
        }
        PostingKey key = new PostingKey(turn.board(), evidence.key());
        Head head = turn.store().head(key);
        if (head != null
                && PostingRules.gone(head, Presence.last(turn, ordinal), turn.at(), Cause.moved())
                        instanceof PostingDecision.Happens close) {
            ClosingDesk.close(turn, key, head, last, evidence.payloadUri(), close, null);
        }
        return true;
    }

    private static @Nullable Board board(Turn turn, Arguments arguments, String name) throws BadOrderException {
        String id = arguments.text(name);
        if (id == null) {
            return null;
        }
        try {
            Board board = Board.parse(id);
            if (board.equals(turn.board())) {
                throw arguments.bad(name, "names this very board; name the other one");
            }
            return board;
        } catch (IllegalArgumentException e) {
            throw arguments.bad(name, "is \"" + id + "\": it must read provider|board, as in greenhouse|acme");
        }
    }
}
