package dev.tideline.simulation;

import dev.tideline.posting.Board;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is true of one crawl, whatever it says of itself.
 *
 * @param recordedAt when its end was recorded
 * @param claimsAll it says that it saw everything
 * @param faults what struck it
 * @param omitted keys of what was listed all the while, and was not told before its end
 */
public record CrawlTruth(
        Board board,
        String crawlId,
        Instant startedAt,
        Instant endedAt,
        Instant recordedAt,
        boolean claimsAll,
        Set<Fault> faults,
        Set<String> omitted) {

    public CrawlTruth {
        faults = faults.isEmpty() ? EnumSet.noneOf(Fault.class) : EnumSet.copyOf(faults);
        omitted = Set.copyOf(omitted);
    }

    /** It says that it saw everything, and did not. */
    public boolean lies() {
        return claimsAll && !omitted.isEmpty();
    }

    /** It saw everything, and was told wholly, in order, once. */
    boolean isClean() {
        return claimsAll && omitted.isEmpty() && !struckBy(Fault.Kind.DECLARED, Fault.Kind.LIE, Fault.Kind.DELIVERY);
    }

    /** Its absences are true, and nothing keeps them from counting. */
    boolean counts() {
        return claimsAll && omitted.isEmpty() && !confuses();
    }

    /** It tells what is not so, or tells it in such an order that what follows may not count. */
    boolean confuses() {
        return lies()
                || struckBy(Fault.Kind.LIE)
                || faults.contains(Fault.LATE)
                || faults.contains(Fault.OVERLAPPING)
                || faults.contains(Fault.CLOCK_AHEAD);
    }

    private boolean struckBy(Fault.Kind... kinds) {
        return faults.stream().map(Fault::kind).anyMatch(List.of(kinds)::contains);
    }
}
