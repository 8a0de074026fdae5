package dev.tideline.streams.store;

import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;

/**
 * The keys of the stores: the board's id, a zero byte, then what is kept for the board. Numbers are four bytes, big
 * end first, so that the bytes sort as the numbers do.
 */
final class StateKey {

    private StateKey() {}

    static Bytes of(Board board) {
        return Bytes.wrap(board.id().getBytes(StandardCharsets.UTF_8));
    }

    /** Sorts between the board's own key and all that have a number. */
    static Bytes ofInFlight(Board board) {
        return Bytes.wrap(start(board, 1).put((byte) 0).array());
    }

    static Bytes of(PostingKey posting) {
        return Bytes.wrap((posting.board().id() + '\0' + posting.key()).getBytes(StandardCharsets.UTF_8));
    }

    /** A board's ordinal; or, as the start of a range, a crawl. */
    static Bytes of(Board board, int number) {
        return Bytes.wrap(start(board, Integer.BYTES).putInt(number).array());
    }

    /** A finished crawl; from 0 to -1 is the range of all. */
    static Bytes of(Board board, long finishedCrawl) {
        return Bytes.wrap(start(board, Long.BYTES).putLong(finishedCrawl).array());
    }

    static Bytes of(Board board, int crawl, int chunk) {
        return Bytes.wrap(
                start(board, 2 * Integer.BYTES).putInt(crawl).putInt(chunk).array());
    }

    static Bytes of(Board board, int crawl, String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(start(board, Integer.BYTES + text.length)
                .putInt(crawl)
                .put(text)
                .array());
    }

    /** Sorts by time, then by ordinal. */
    static Bytes of(Board board, Instant closedAt, int ordinal) {
        return Bytes.wrap(start(board, Long.BYTES + Integer.BYTES)
                .putLong(closedAt.toEpochMilli() ^ Long.MIN_VALUE)
                .putInt(ordinal)
                .array());
    }

    /** A posting that offers a role; ordinals 0 and -1 bound the range of all. */
    static Bytes of(Board board, long role, int ordinal) {
        return Bytes.wrap(start(board, Long.BYTES + Integer.BYTES)
                .putLong(role)
                .putInt(ordinal)
                .array());
    }

    /** The time in a key that {@link #of(Board, Instant, int)} made. */
    static Instant time(Bytes key) {
        int start = key.get().length - Long.BYTES - Integer.BYTES;
        return Instant.ofEpochMilli(ByteBuffer.wrap(key.get()).getLong(start) ^ Long.MIN_VALUE);
    }

    static long lastLong(Bytes key) {
        return ByteBuffer.wrap(key.get()).getLong(key.get().length - Long.BYTES);
    }

    static int lastNumber(Bytes key) {
        return ByteBuffer.wrap(key.get()).getInt(key.get().length - Integer.BYTES);
    }

    static String lastText(Bytes key, Board board) {
        int before = of(board, 0).get().length;
        return new String(key.get(), before, key.get().length - before, StandardCharsets.UTF_8);
    }

    private static ByteBuffer start(Board board, int more) {
        byte[] id = board.id().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(id.length + 1 + more).put(id).put((byte) 0);
    }
}
