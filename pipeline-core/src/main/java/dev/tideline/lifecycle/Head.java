package dev.tideline.lifecycle;

import dev.tideline.posting.Status;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The hot part of a posting's state: read for every observation, written only when something changed. It is the fold of
 * the posting's events, plus the hash of the payload that was last applied.
 *
 * @param ordinal the posting's number on its board, its bit in every bitmap
 * @param captureHash {@link Capture#hash()} of the capture last found equal or applied; empty = none
 * @param firstSeenAt the earliest observation of any kind
 * @param appliedAt observation time of the content that stands (R17)
 * @param closure how it closed last; kept while closed
 * @param flapping how often it came back lately (R15)
 * @param kin what it has to do with other postings (R27)
 */
@SuppressWarnings("ArrayRecordComponent") // read for every observation; equality is written out below
public record Head(
        int ordinal,
        Status status,
        long version,
        int episode,
        byte[] captureHash,
        Instant firstSeenAt,
        Instant appliedAt,
        Instant lastChangedAt,
        @Nullable Closure closure,
        Flapping flapping,
        Kin kin) {

    private static final byte[] NO_CAPTURE = {};

    /** A key that was seen for the first time, before anything is known of its content. */
    static Head unknown(int ordinal, Instant seenAt) {
        return new Head(ordinal, Status.NONE, 0, 0, NO_CAPTURE, seenAt, seenAt, seenAt, null, Flapping.NONE, Kin.NONE);
    }

    /** The state after an event observed at that time (R25: each event adds exactly one version). */
    Head evolve(PostingDecision.Happens event, Instant at, FlappingPolicy policy) {
        boolean closed = event.type() == EventType.CLOSED;
        int newEpisode = switch (event.type()) {
            case OPENED, REOPENED -> episode + 1;
            case UPDATED, CLOSED -> episode;
        };
        return new Head(
                ordinal,
                closed ? Status.CLOSED : Status.OPEN,
                version + 1,
                newEpisode,
                captureHash,
                firstSeenAt,
                closed ? appliedAt : at,
                at,
                event.closure(),
                event.type() == EventType.REOPENED ? flapping.reopened(at, policy) : flapping,
                kin);
    }

    /** Bookkeeping: these bytes say what we already know. */
    Head matching(byte[] hash, Instant observedAt) {
        Instant applied = observedAt.isAfter(appliedAt) ? observedAt : appliedAt;
        return new Head(
                ordinal, status, version, episode, hash, firstSeenAt, applied, lastChangedAt, closure, flapping, kin);
    }

    /** Bookkeeping: an observation from before all the others only moves the first sighting back (R17). */
    Head firstSeen(Instant seenAt) {
        return seenAt.isBefore(firstSeenAt)
                ? new Head(
                        ordinal,
                        status,
                        version,
                        episode,
                        captureHash,
                        seenAt,
                        appliedAt,
                        lastChangedAt,
                        closure,
                        flapping,
                        kin)
                : this;
    }

    Head with(Kin newKin) {
        return new Head(
                ordinal,
                status,
                version,
                episode,
                captureHash,
                firstSeenAt,
                appliedAt,
                lastChangedAt,
                closure,
                flapping,
                newKin);
    }

    /** R26: what is left of a closed posting, so that its return is a reopening. */
    Head purged() {
        return new Head(
                ordinal,
                Status.PURGED,
                version,
                episode,
                NO_CAPTURE,
                firstSeenAt,
                appliedAt,
                lastChangedAt,
                closure,
                Flapping.NONE,
                Kin.NONE);
    }

    /** Bookkeeping: however it closed, the provider itself now says that it is not listed. */
    Head unlisted() {
        return closure == null
                ? this
                : new Head(
                        ordinal,
                        status,
                        version,
                        episode,
                        captureHash,
                        firstSeenAt,
                        appliedAt,
                        lastChangedAt,
                        new Closure(
                                CloseReason.UNLISTED, closure.effectiveAt(), closure.decidedAt(), closure.lastSeenAt()),
                        flapping,
                        kin);
    }

    /**
     * Nothing to decide: the posting is open, or the provider itself unlisted it, and these are the bytes that said so; or
     * it is closed for its age, and these are the bytes that grew old.
     * A posting that we believe absent is never settled by being seen.
     */
    boolean isSettledBy(byte[] hash) {
        return Arrays.equals(captureHash, hash)
                && (status == Status.OPEN || status == Status.NONE || isUnlisted() || isExpired());
    }

    /** R17: what stands was observed later than this. */
    boolean isOverruling(Instant observedAt) {
        return captureHash.length > 0 && observedAt.isBefore(appliedAt);
    }

    /** When the posting was last surely listed: sightings are known to the crawl, not to the second. */
    Instant lastListedAt(@Nullable Sighting lastSeen) {
        if (closure != null) {
            return closure.lastSeenAt();
        }
        return lastSeen == null || appliedAt.isAfter(lastSeen.earliest()) ? appliedAt : lastSeen.earliest();
    }

    /** R9: the provider itself said last that it is not offered. */
    boolean isUnlisted() {
        return closure != null && closure.reason() == CloseReason.UNLISTED;
    }

    /** R23: closed for its age, though it may be listed. */
    boolean isExpired() {
        return closure != null && closure.reason() == CloseReason.EXPIRED;
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head that
                && ordinal == that.ordinal
                && status == that.status
                && version == that.version
                && episode == that.episode
                && Arrays.equals(captureHash, that.captureHash)
                && firstSeenAt.equals(that.firstSeenAt)
                && appliedAt.equals(that.appliedAt)
                && lastChangedAt.equals(that.lastChangedAt)
                && Objects.equals(closure, that.closure)
                && flapping.equals(that.flapping)
                && kin.equals(that.kin);
    }

    @Override
    public int hashCode() {
        return ordinal;
    }
}
