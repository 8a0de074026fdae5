package dev.tideline.lifecycle;

import dev.tideline.capture.Observation.PostingProbed;
import dev.tideline.capture.Observation.PostingRemoved;
import dev.tideline.capture.ProbeVerdict;
import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.PostingKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Handles evidence that a posting is gone: somebody says so, or its own page does (R9). */
final class ClosingDesk {

    /** R9: somebody who must know says that it is gone. */
    Outcome removed(Turn turn, PostingRemoved removed) {
        Cause cause = Cause.evidence(Cause.Kind.REMOVAL, turn.crawlId(), null, CloseReason.REMOVED);
        return gone(turn, removed.key(), cause);
    }

    /** R9: a probe closes only where its answer is plain and the board itself is known to be alive. */
    Outcome probed(Turn turn, PostingProbed probe) {
        if (isAnswered(probe)) {
            turn.state().reachability().probed(turn.at());
            turn.store().putBoard(turn.board(), turn.state());
        }
        return switch (probe.verdict()) {
            case UNCERTAIN -> turn.done(Disposition.UNCERTAIN);
            case LIVE -> live(turn, probe.key());
            case GONE, CLOSED_MARKER -> {
                if (!isPlain(probe) || !boardAnswered(turn)) {
                    yield turn.done(Disposition.UNCERTAIN);
                }
                CloseReason reason =
                        probe.verdict() == ProbeVerdict.GONE ? CloseReason.DETAIL_GONE : CloseReason.CLOSED_MARKER;
                yield gone(
                        turn,
                        probe.key(),
                        Cause.evidence(Cause.Kind.PROBE, turn.crawlId(), probe.httpStatus(), reason));
            }
        };
    }

    /** R12: some page of the board is there, whatever it says. */
    private static boolean isAnswered(PostingProbed probe) {
        Integer status = probe.httpStatus();
        return switch (probe.verdict()) {
            case LIVE, CLOSED_MARKER -> status == null || status < 400;
            case GONE, UNCERTAIN -> false;
        };
    }

    private static boolean isPlain(PostingProbed probe) {
        Integer status = probe.httpStatus();
        if (status == null) {
            return true;
        }
        return probe.verdict() == ProbeVerdict.GONE ? status == 404 || status == 410 : status < 400;
    }

    /**
     * It had answered lately when the page was looked at, and the last crawl by then did not find it down: its postings'
     * pages would be down with it. What it answers afterwards changes nothing (R18).
     */
    private static boolean boardAnswered(Turn turn) {
        Instant answered = turn.state().reachability().lastAnsweredAt();
        return answered != null
                && !answered.isAfter(turn.at())
                && !turn.at().isAfter(answered.plus(turn.policy().probeTrust()))
                && !turn.state().history().mayHaveBeenDownAt(turn.at());
    }

    private static Outcome live(Turn turn, String name) {
        Head head = name.isBlank() ? null : turn.store().head(new PostingKey(turn.board(), name));
        if (head == null || !head.isOpen()) {
            return turn.done(Disposition.NOT_OPEN);
        }
        Presence.sighted(turn, head.ordinal());
        return turn.done(Disposition.UNCHANGED);
    }

    private Outcome gone(Turn turn, String name, Cause cause) {
        if (name.isBlank()) {
            return turn.done(Disposition.NOT_OPEN);
        }
        PostingKey key = new PostingKey(turn.board(), name);
        Head head = turn.store().head(key);
        if (head == null) {
            return turn.done(Disposition.NOT_OPEN);
        }
        PostingDecision decision = PostingRules.gone(head, Presence.last(turn, head.ordinal()), turn.at(), cause);
        return decision instanceof PostingDecision.Happens close
                ? closeByEvidence(turn, key, head, close)
                : turn.done(((PostingDecision.Nothing) decision).why());
    }

    private Outcome closeByEvidence(Turn turn, PostingKey key, Head head, PostingDecision.Happens close) {
        Evidence evidence = turn.store().evidence(turn.board(), head.ordinal());
        Fingerprint last = turn.lastKnown(evidence);
        if (evidence == null || last == null) {
            return turn.reject(
                    Disposition.UNREADABLE,
                    Outcome.Stage.READ,
                    "posting " + key.path() + " is to close, but its last payload can no longer be read; "
                            + "replay this record with a reader that can");
        }
        close(turn, key, head, last, evidence.payloadUri(), close, null);
        turn.count(Disposition.CLOSED);
        return turn.done(Disposition.CLOSED);
    }

    /** Closes an open posting; its last known content stays as it is. */
    static void close(
            Turn turn,
            PostingKey key,
            Head head,
            Fingerprint last,
            @Nullable String payloadUri,
            PostingDecision.Happens close,
            byte @Nullable [] hash) {
        Sighting sighted = Presence.last(turn, head.ordinal());
        Head evolved = head.evolve(close, turn.at(), turn.policy().flapping());
        Head after = hash == null ? evolved : evolved.matching(hash, turn.at());
        Instant lastSeen = Objects.requireNonNull(close.closure()).lastSeenAt();
        turn.happen(
                key,
                close,
                new EventWriter.Side(head, last, lastSeen, payloadUri),
                new EventWriter.Side(after, last, lastSeen, payloadUri),
                List.of(),
                lastSeen);
        Instant until = sighted == null || sighted.latest().isBefore(lastSeen) ? lastSeen : sighted.latest();
        Reposts.closed(turn, key, after, last, until);
    }
}
