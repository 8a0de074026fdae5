package dev.tideline.lifecycle;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Who was seen when: bits in the crawls in flight, layers in the board's {@link Absences} once they end. */
final class Presence {

    private Presence() {}

    /**
     * Everything that a crawl saw.
     *
     * @param ordinals open or not
     */
    record Seen(RoaringBitmap ordinals, Sighting when) {}

    /**
     * The crawl in flight that the input belongs to, begun here if it is new; null where the input was pushed outside
     * any crawl, or its crawl has already ended.
     */
    static @Nullable CrawlInFlight join(Turn turn) {
        String crawlId = turn.crawlId();
        BoardState state = turn.state();
        CrawlInFlight known = turn.crawl();
        if (known != null || crawlId == null || state.hasFinished(crawlId)) {
            return known;
        }
        CrawlInFlight crawl = state.begin(crawlId);
        state.oldestBeyondLimit().ifPresent(abandoned -> {
            settle(turn, abandoned);
            state.end(abandoned);
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
        Sighting last = turn.state().absences().lastSighting(ordinal);
        if (last == null || last.latest().isBefore(turn.at())) {
            turn.state().absences().sighted(RoaringBitmap.bitmapOf(ordinal), turn.at(), turn.at());
            turn.state().tidy();
            turn.store().putBoard(turn.board(), turn.state());
        }
    }

    /** Moves what a crawl saw from its bits to the layers; null if it saw nothing. */
    static @Nullable Seen settle(Turn turn, CrawlInFlight crawl) {
        RoaringBitmap ordinals = new RoaringBitmap();
        Instant earliest = Instant.MAX;
        Instant latest = Instant.MIN;
        for (Map.Entry<Integer, SeenChunk> entry :
                turn.store().takeSeen(turn.board(), crawl.number()).entrySet()) {
            SeenChunk chunk = entry.getValue();
            chunk.addTo(ordinals, entry.getKey());
            earliest = chunk.earliest().isBefore(earliest) ? chunk.earliest() : earliest;
            latest = chunk.latest().isAfter(latest) ? chunk.latest() : latest;
        }
        if (ordinals.isEmpty()) {
            return null;
        }
        turn.state().absences().sighted(RoaringBitmap.and(ordinals, turn.state().open()), earliest, latest);
        return new Seen(ordinals, new Sighting(earliest, latest));
    }

    /** When a posting was last sighted, in an ended crawl, outside any, or in one in flight. */
    static @Nullable Sighting last(Turn turn, int ordinal) {
        Sighting last = turn.state().absences().lastSighting(ordinal);
        for (CrawlInFlight crawl : turn.state().inFlight()) {
            Optional<SeenChunk> chunk = seenIn(turn, crawl, ordinal);
            // A crawl in flight keeps no time of its own for a posting: only the chunk's earliest is sure.
            if (chunk.isPresent() && (last == null || chunk.get().earliest().isAfter(last.latest()))) {
                last = new Sighting(chunk.get().earliest(), chunk.get().earliest());
            }
        }
        return last;
    }

    /** Some crawl in flight may have seen the posting since {@code time}. */
    static boolean maybeSince(Turn turn, int ordinal, Instant time) {
        return turn.state().inFlight().stream()
                .flatMap(crawl -> seenIn(turn, crawl, ordinal).stream())
                .anyMatch(chunk -> !chunk.latest().isBefore(time));
    }

    private static Optional<SeenChunk> seenIn(Turn turn, CrawlInFlight crawl, int ordinal) {
        return Optional.ofNullable(turn.store().seen(turn.board(), crawl.number(), SeenChunk.of(ordinal)))
                .filter(chunk -> chunk.contains(ordinal));
    }
}
