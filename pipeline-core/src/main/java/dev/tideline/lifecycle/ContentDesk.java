package dev.tideline.lifecycle;

import dev.tideline.diff.FieldChange;
import dev.tideline.diff.PostingDiff;
import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.Posting;
import dev.tideline.posting.PostingKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Handles readable content: lets {@link PostingRules} decide what it means, and writes that down. */
final class ContentDesk {

    Disposition apply(Turn turn, Sighted sighted) {
        Head head = sighted.head();
        Capture capture = sighted.capture();
        byte[] hash = capture.hash();
        Evidence evidence = turn.store().evidence(turn.board(), head.ordinal());
        Posting before = evidence == null ? null : evidence.read(sighted.reader());
        Fingerprint old = before == null ? null : Fingerprint.of(before);
        Fingerprint now =
                Fingerprint.of(before == null ? sighted.now() : sighted.now().completedFrom(before));
        CountedCrawl lastCounted = turn.state().absences().votes().lastCounted();
        boolean late = lastCounted != null && turn.at().isBefore(lastCounted.endedAt());
        Showing showing = Showing.of(turn, sighted, evidence, old, now);
        List<FieldChange> changes = old == null ? List.of() : PostingDiff.between(old, now);
        PostingDecision decision = PostingRules.decide(
                head,
                new PostingRules.Observed(
                        now.posting(),
                        sighted.isLesserThan(before),
                        before,
                        changes,
                        sighted.lastSeen(),
                        turn.at(),
                        turn.crawlId(),
                        turn.state().isBaseline(turn.crawlId()),
                        late,
                        showing.oscillates()),
                turn.policy());
        Evidence past = showing.past();
        Evidence newEvidence = before == null || past == null
                ? new Evidence(sighted.key().key(), List.of(capture), List.of(), null)
                : past.with(capture, sighted.now(), before, sighted.reader());
        EventWriter.Side after =
                new EventWriter.Side(head.matching(hash, turn.at()), now, turn.at(), newEvidence.payloadUri());
        if (decision instanceof PostingDecision.Nothing nothing) {
            return nothing(turn, sighted, showing, after, newEvidence, nothing.why());
        }
        PostingDecision.Happens event = (PostingDecision.Happens) decision;
        if (event.type() == EventType.CLOSED) {
            Fingerprint last = old == null ? now : old;
            ClosingDesk.close(turn, sighted.key(), head, last, newEvidence.payloadUri(), event, hash);
        } else {
            turn.store().putEvidence(turn.board(), head.ordinal(), newEvidence);
            turn.happen(
                    sighted.key(),
                    event,
                    old == null || evidence == null
                            ? null
                            : new EventWriter.Side(head, old, sighted.lastListedAt(), evidence.payloadUri()),
                    after.with(head.evolve(event, turn.at(), turn.policy().flapping())
                            .matching(hash, turn.at())
                            .with(kin(turn, sighted.key(), head, now, event))),
                    changes,
                    notBefore(event, sighted, turn.at(), late ? null : lastCounted));
        }
        Disposition disposition = disposition(event.type());
        turn.count(disposition);
        return disposition;
    }

    /** R27: what a posting that opens has to do with others; all of a board's first postings are old. */
    private static Kin kin(Turn turn, PostingKey key, Head head, Fingerprint now, PostingDecision.Happens event) {
        if (event.type() != EventType.OPENED) {
            return head.kin();
        }
        Kin arrived = MoveDesk.arrived(turn, key, head);
        return event.baseline() ? arrived : Reposts.opened(turn, head, now, arrived);
    }

    private static Disposition nothing(
            Turn turn, Sighted sighted, Showing showing, EventWriter.Side after, Evidence evidence, Disposition why) {
        PostingKey key = sighted.key();
        int ordinal = after.head().ordinal();
        Evidence past = showing.past();
        switch (why) {
            case VOLATILE_ONLY -> {
                turn.store().putHead(key, after.head());
                if (past != null && past.damped() != null) {
                    turn.store().putEvidence(turn.board(), ordinal, past.damping(null));
                }
                turn.count(why);
            }
            case OSCILLATING -> {
                turn.store().putHead(key, after.head());
                if (past != null && showing.turned()) {
                    DampedContent damped =
                            new DampedContent(sighted.capture(), turn.at(), sighted.lastListedAt(), turn.crawlId());
                    turn.store().putEvidence(turn.board(), ordinal, past.damping(damped));
                    turn.state().damped().add(ordinal, turn.at());
                }
                turn.count(why);
            }
            case COMPLETED -> {
                turn.store().putHead(key, after.head());
                turn.store().putEvidence(turn.board(), ordinal, evidence);
                turn.republish(key, after);
            }
            case EXPIRED -> turn.store().putHead(key, after.head());
            case UNLISTED -> turn.store().putHead(key, after.head().unlisted());
            default -> {}
        }
        return why;
    }

    /** The latest time at which the event surely had not happened yet. */
    private static @Nullable Instant notBefore(
            PostingDecision.Happens event, Sighted before, Instant at, @Nullable CountedCrawl lastCounted) {
        Closure closure = before.head().closure();
        return switch (event.type()) {
            // A key that was known before was there already, only unreadable or unlisted.
            case OPENED ->
                event.baseline()
                                || lastCounted == null
                                || before.head().firstSeenAt().isBefore(at)
                        ? null
                        : lastCounted.startedAt();
            case UPDATED, CLOSED -> before.lastListedAt();
            case REOPENED -> closure == null || event.late() ? null : closure.decidedAt();
        };
    }

    private static Disposition disposition(EventType type) {
        return switch (type) {
            case OPENED -> Disposition.OPENED;
            case UPDATED -> Disposition.UPDATED;
            case CLOSED -> Disposition.CLOSED;
            case REOPENED -> Disposition.REOPENED;
        };
    }
}
