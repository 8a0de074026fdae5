package dev.tideline.lifecycle;

import dev.tideline.posting.Facet;
import dev.tideline.posting.Posting;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.UnreadablePayloadException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cold part of a posting's state: the captures that its last published content was read from.
 *
 * <p>Raw captures, not what some reader once made of them: both sides of a comparison are read by the same reader, so
 * a better reader or normaliser never looks like a change of the posting (R21, R22).
 *
 * @param key the provider's key, so that an ordinal leads back to its posting
 * @param captures newest first; an older one is kept only while it alone carries some facet
 * @param former what was shown before, oldest first (R16)
 * @param damped what is shown now, where that is not what was published last (R16)
 */
public record Evidence(
        String key,
        List<Capture> captures,
        List<FormerContent> former,
        @Nullable DampedContent damped) {

    public Evidence {
        captures = List.copyOf(captures);
        former = List.copyOf(former);
    }

    /** What the captures say together, read by the current reader; null where it cannot read them. */
    @Nullable
    Posting read(PostingReader reader) {
        try {
            Posting posting = null;
            for (Capture capture : captures) {
                Posting older = capture.read(reader);
                posting = posting == null ? older : posting.completedFrom(older);
            }
            return posting;
        } catch (UnreadablePayloadException e) {
            return null;
        }
    }

    /** What is shown now: the damped content, where there is one; null where the current reader cannot read it. */
    @Nullable
    Posting readShown(PostingReader reader) {
        Posting standing = read(reader);
        if (damped == null || standing == null) {
            return standing;
        }
        Posting now = readDamped(reader);
        return now == null ? null : now.completedFrom(standing);
    }

    /** What the damped content says by itself; null where there is none, or the current reader cannot read it. */
    @Nullable
    Posting readDamped(PostingReader reader) {
        return damped == null ? null : readOrNull(damped.capture(), reader);
    }

    /** What was seen last, told or damped. */
    Capture newest() {
        return damped == null ? captures.get(0) : damped.capture();
    }

    /** Where the newest payload is kept by the crawler, if it said so. */
    @Nullable
    String payloadUri() {
        return captures.get(0).payloadUri();
    }

    /**
     * A newer capture in front; captures that no longer carry a facet of their own are dropped.
     *
     * @param now what the newest says
     * @param before what all captures so far say together
     */
    Evidence with(Capture newest, Posting now, Posting before, PostingReader reader) {
        List<Capture> kept = new ArrayList<>(List.of(newest));
        Set<Facet> full = new HashSet<>(now.facets());
        Set<Facet> carried = new HashSet<>(now.carried());
        for (Capture capture : captures) {
            if (full.containsAll(before.facets()) && carried.containsAll(before.carried())) {
                break;
            }
            Posting older = readOrNull(capture, reader);
            if (older != null && !(full.containsAll(older.facets()) && carried.containsAll(older.carried()))) {
                kept.add(capture);
                full.addAll(older.facets());
                carried.addAll(older.carried());
            }
        }
        return new Evidence(key, kept, former, null);
    }

    /** The posting now shows something else than what it showed so far. */
    Evidence turnedFrom(String shown, Instant at, OscillationPolicy policy) {
        List<FormerContent> newest = new ArrayList<>(former);
        newest.add(new FormerContent(shown, at));
        int forgotten = Math.max(0, newest.size() - policy.contents());
        return new Evidence(key, captures, newest.subList(forgotten, newest.size()), damped);
    }

    /** R16: what stands is shown no more; what is shown instead is not told. Or, with null, what stands is back. */
    public Evidence damping(@Nullable DampedContent content) {
        return new Evidence(key, captures, former, content);
    }

    private static @Nullable Posting readOrNull(Capture capture, PostingReader reader) {
        try {
            return capture.read(reader);
        } catch (UnreadablePayloadException e) {
            return null;
        }
    }
}
