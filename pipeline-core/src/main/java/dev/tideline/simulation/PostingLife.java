package dev.tideline.simulation;

import dev.tideline.posting.PostingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The true life of one posting: from when on it was listed, and said what. */
public final class PostingLife {

    /** Whether and how the provider's list shows a posting. */
    public enum Listing {
        LISTED,
        /** In the list, and marked as closed. */
        UNLISTED,
        GONE
    }

    /** From this time on, until the next moment. */
    record Moment(Instant from, Listing listing, Content content) {}

    private final PostingKey key;
    private final List<Moment> moments = new ArrayList<>();

    PostingLife(PostingKey key, Moment opened) {
        this.key = key;
        moments.add(opened);
    }

    public PostingKey key() {
        return key;
    }

    List<Moment> moments() {
        return Collections.unmodifiableList(moments);
    }

    /** Appends; each moment must lie after the one before. */
    void become(Moment moment) {
        if (moment.from().isAfter(now().from())) {
            moments.add(moment);
        }
    }

    void close(Instant at, Listing as) {
        become(new Moment(at, as, now().content()));
    }

    /** The last moment so far. */
    Moment now() {
        return moments.get(moments.size() - 1);
    }

    /** Null before it first opened. */
    @Nullable
    Moment at(Instant time) {
        for (int i = moments.size() - 1; i >= 0; i--) {
            if (!moments.get(i).from().isAfter(time)) {
                return moments.get(i);
            }
        }
        return null;
    }

    Listing listingAt(Instant time) {
        Moment moment = at(time);
        return moment == null ? Listing.GONE : moment.listing();
    }

    boolean isListedAt(Instant time) {
        return listingAt(time) == Listing.LISTED;
    }

    /** At some time in between, both ends included, it was not listed. */
    boolean wasClosedWithin(Instant from, Instant to) {
        return !isListedAt(from)
                || moments.stream()
                        .anyMatch(moment -> moment.listing() != Listing.LISTED
                                && !moment.from().isBefore(from)
                                && !moment.from().isAfter(to));
    }

    /** At some time in between, both ends included, it was listed. */
    boolean wasListedWithin(Instant from, Instant to) {
        return isListedAt(from)
                || moments.stream()
                        .anyMatch(moment -> moment.listing() == Listing.LISTED
                                && !moment.from().isBefore(from)
                                && !moment.from().isAfter(to));
    }

    /** At some time in between, both ends included, it ceased to be listed. */
    boolean endedWithin(Instant from, Instant to) {
        for (int i = 1; i < moments.size(); i++) {
            boolean ends = moments.get(i).listing() != Listing.LISTED
                    && moments.get(i - 1).listing() == Listing.LISTED;
            Instant at = moments.get(i).from();
            if (ends && !at.isBefore(from) && !at.isAfter(to)) {
                return true;
            }
        }
        return false;
    }

    /** The last time until then that it began, or ceased, to be listed; {@code by} where it never did. */
    Instant lastTurn(Instant by, boolean toListed) {
        for (int i = moments.size() - 1; i >= 0; i--) {
            boolean is = moments.get(i).listing() == Listing.LISTED;
            boolean was = i > 0 && moments.get(i - 1).listing() == Listing.LISTED;
            if (is == toListed && is != was && !moments.get(i).from().isAfter(by)) {
                return moments.get(i).from();
            }
        }
        return by;
    }

    /** It said something else after {@code from} and until {@code to}. */
    boolean wasEditedWithin(Instant from, Instant to) {
        for (int i = 1; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            boolean within = moment.from().isAfter(from) && !moment.from().isAfter(to);
            if (within && !moment.content().equals(moments.get(i - 1).content())) {
                return true;
            }
        }
        return false;
    }
}
