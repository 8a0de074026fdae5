package dev.tideline.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which of a board's postings show content that is damped (R16): an index, so that what stays is told in time without
 * looking at every posting. It may name postings whose former content is back.
 */
public final class Damped {

    private final RoaringBitmap postings;
    private @Nullable Instant since;

    /**
     * For codecs: each argument is the value of the accessor of its name.
     *
     * @param since none of them is damped for longer; null = there is none
     */
    public Damped(RoaringBitmap postings, @Nullable Instant since) {
        this.postings = postings;
        this.since = since;
    }

    static Damped none() {
        return new Damped(new RoaringBitmap(), null);
    }

    /** Ordinals; not to be written to. */
    public RoaringBitmap postings() {
        return postings;
    }

    public @Nullable Instant since() {
        return since;
    }

    void add(int ordinal, Instant from) {
        postings.add(ordinal);
        since = since == null || from.isBefore(since) ? from : since;
    }

    void clear() {
        postings.clear();
        since = null;
    }
}
