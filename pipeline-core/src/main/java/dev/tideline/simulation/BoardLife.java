package dev.tideline.simulation;

import dev.tideline.posting.Board;
import dev.tideline.simulation.PostingLife.Listing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The true life of one board.
 *
 * @param paged it is read page by page and may shift meanwhile; else one answer holds the whole list
 * @param advertises it tells how many postings it has
 * @param interval from one crawl to the next
 * @param from the first crawl
 * @param until the last one
 * @param postings every posting that it ever has, oldest first
 * @param away when its provider does not know it
 */
public record BoardLife(
        Board board,
        boolean paged,
        boolean advertises,
        Duration interval,
        Instant from,
        Instant until,
        List<PostingLife> postings,
        List<Absence> away) {

    /** A time in which a provider does not know the board, the end not included. */
    public record Absence(Instant from, Instant to) {

        boolean contains(Instant time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    boolean isAwayAt(Instant time) {
        return away.stream().anyMatch(absence -> absence.contains(time));
    }

    boolean isAwayWithin(Instant start, Instant end) {
        return away.stream().anyMatch(absence -> absence.from().isBefore(end) && start.isBefore(absence.to()));
    }

    /** What the provider's list shows, newest first. */
    List<PostingLife> listAt(Instant time) {
        List<PostingLife> list = new ArrayList<>();
        if (!isAwayAt(time)) {
            for (int i = postings.size() - 1; i >= 0; i--) {
                if (postings.get(i).listingAt(time) != Listing.GONE) {
                    list.add(postings.get(i));
                }
            }
        }
        return list;
    }
}
