package dev.tideline.lifecycle;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Who was seen when: bits in the crawls in flight, layers in the board's {@link Absences} once they end. */
final class Presence {

    private Presence() {}

    /**
     * The crawl in flight that the input belongs to, begun here if it is new; null where the input was pushed outside
     * any crawl, or its crawl has already ended.
     */
    static @Nullable CrawlInFlight join(Turn turn) {
        String crawlId = turn.crawlId();
        BoardState state = turn.state();
        CrawlInFlight known = turn.crawl();
        if (known != null || crawlId == null || state.history().hasEnded(crawlId)) {
            return known;
        }
        CrawlInFlight crawl = state.inFlight().begin(crawlId, state.nextOrdinal());
        state.inFlight().oldestBeyondLimit().ifPresent(abandoned -> {
            settle(turn, abandoned);
            // Rows of a crawl that never ends say nothing (R1): which of a posting's rows are missing is not known.
            turn.store().takeRows(turn.board(), abandoned.number());
            state.inFlight().end(abandoned);
        });
        turn.store().putBoard(turn.board(), state);
        return crawl;
    }

    /** All that an unchanged observation writes: one bit. */
    static void mark(Turn turn, CrawlInFlight crawl, int ordinal) {
        int number = SeenChunk.of(ordinal);
        SeenChunk chunk = turn.store().seen(turn.board(), crawl.number(), number);
        SeenChunk marked = SeenChunk.mark(chunk, ordinal, turn.at());
        if (!marked.equals(chunk)) {
            turn.store().putSeen(turn.board(), crawl.number(), number, marked);
        }
    }

    /** An open posting was sighted outside any crawl in flight. */
    static void sighted(Turn turn, int ordinal) {
        Sighting last = last(turn, ordinal);
        if (last == null || last.latest().isBefore(turn.at())) {
            turn.state().absences().sighted(RoaringBitmap.bitmapOf(ordinal), turn.at(), turn.at());
            turn.state().tidy();
            turn.store().putBoard(turn.board(), turn.state());
        }
    }

    /** Moves what a crawl saw from its bits to the layers; says what it saw, open or not. */
    static RoaringBitmap settle(Turn turn, CrawlInFlight crawl) {
        return sighted(turn, crawl, turn.store().takeSeen(turn.board(), crawl.number()));
    }

    /**
     * Tells the layers what the crawls in flight have seen so far. A posting that was opened in a crawl which never ends
     * could not be missed otherwise, and one that was seen there since could be.
     */
    static void settleInFlight(Turn turn) {
        int chunks = SeenChunk.of(turn.state().nextOrdinal()) + 1;
        for (CrawlInFlight crawl : turn.state().inFlight().all()) {
            Map<Integer, SeenChunk> seen = new TreeMap<>();
            for (int number = 0; number < chunks; number++) {
                SeenChunk chunk = turn.store().seen(turn.board(), crawl.number(), number);
                if (chunk != null) {
                    seen.put(number, chunk);
                }
            }
            sighted(turn, crawl, seen);
        }
    }

    private static RoaringBitmap sighted(Turn turn, CrawlInFlight crawl, Map<Integer, SeenChunk> chunks) {
        RoaringBitmap ordinals = new RoaringBitmap();
        Instant earliest = Instant.MAX;
        // Whatever the clocks say: what a crawl saw, it saw after it began, and so does not miss.
        Instant latest = crawl.startedAt() == null ? Instant.MIN : crawl.startedAt();
        for (Map.Entry<Integer, SeenChunk> entry : chunks.entrySet()) {
            SeenChunk chunk = entry.getValue();
            chunk.addTo(ordinals, entry.getKey());
            earliest = chunk.earliest().isBefore(earliest) ? chunk.earliest() : earliest;
            latest = chunk.latest().isAfter(latest) ? chunk.latest() : latest;
        }
        if (!ordinals.isEmpty()) {
            turn.state()
                    .absences()
                    .sighted(RoaringBitmap.and(ordinals, turn.state().open()), earliest, latest);
        }
        return ordinals;
    }

    /** When a posting was last sighted, in an ended crawl, outside any, or in one in flight. */
    static @Nullable Sighting last(Turn turn, int ordinal) {
        Sighting last = turn.state().absences().lastSighting(ordinal);
        for (CrawlInFlight crawl : turn.state().inFlight().all()) {
            Optional<SeenChunk> chunk = seenIn(turn, crawl, ordinal);
            if (chunk.isPresent() && (last == null || chunk.get().latest().isAfter(last.latest()))) {
                last = new Sighting(chunk.get().earliest(), chunk.get().latest());
            }
        }
        return last;
    }

    private static Optional<SeenChunk> seenIn(Turn turn, CrawlInFlight crawl, int ordinal) {
        return Optional.ofNullable(turn.store().seen(turn.board(), crawl.number(), SeenChunk.of(ordinal)))
                .filter(chunk -> chunk.contains(ordinal));
    }
}
