package dev.tideline.lifecycle;

import dev.tideline.diff.FieldChange;
import dev.tideline.diff.PostingDiff;
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
        Evidence evidence = turn.store().evidence(turn.board(), head.ordinal());
        Posting before = evidence == null ? null : evidence.read(sighted.reader());
        Posting now = before == null ? sighted.now() : sighted.now().completedFrom(before);
        CountedCrawl lastCounted = turn.state().absences().lastCounted();
        boolean late = lastCounted != null && turn.at().isBefore(lastCounted.endedAt());
        List<FieldChange> changes = before == null ? List.of() : PostingDiff.between(before, now);
        PostingDecision decision = PostingRules.decide(
                head,
                new PostingRules.Observed(
                        now,
                        before,
                        changes,
                        sighted.lastSeen(),
                        turn.at(),
                        turn.crawlId(),
                        turn.state().isBaseline(turn.crawlId()),
                        late,
                        evidence != null
                                && evidence.isBackTo(
                                        now, turn.at(), turn.policy().oscillating())),
                turn.policy());
        Evidence newEvidence = before == null || evidence == null
                ? new Evidence(sighted.key().key(), List.of(capture), List.of())
                : evidence.with(capture, sighted.now().facets(), before.facets(), sighted.reader());
        EventWriter.Side after = new EventWriter.Side(
                head.matching(capture.hash(), turn.at()), now, turn.at(), newEvidence.payloadUri());
        if (decision instanceof PostingDecision.Nothing nothing) {
            return nothing(turn, sighted.key(), after, newEvidence, nothing.why());
        }
        PostingDecision.Happens event = (PostingDecision.Happens) decision;
        if (event.type() == EventType.CLOSED) {
            Posting last = before == null ? now : before;
            ClosingDesk.close(turn, sighted.key(), head, last, newEvidence.payloadUri(), event, capture.hash());
        } else {
            boolean updates = event.type() == EventType.UPDATED;
            Evidence kept = before != null && updates
                    ? newEvidence.replacing(before, turn.at(), turn.policy().oscillating())
                    : newEvidence;
            turn.store().putEvidence(turn.board(), head.ordinal(), kept);
            turn.happen(
                    sighted.key(),
                    event,
                    before == null || evidence == null
                            ? null
                            : new EventWriter.Side(head, before, sighted.lastListedAt(), evidence.payloadUri()),
                    after.with(head.evolve(event, turn.at(), turn.policy().flapping())
                            .matching(capture.hash(), turn.at())),
                    changes,
                    notBefore(event, sighted, turn.at(), late ? null : lastCounted));
        }
        Disposition disposition = disposition(event.type());
        turn.count(disposition);
        return disposition;
    }

    private static Disposition nothing(
            Turn turn, PostingKey key, EventWriter.Side after, Evidence evidence, Disposition why) {
        switch (why) {
            case VOLATILE_ONLY -> {
                turn.store().putHead(key, after.head());
                turn.count(why);
            }
            case COMPLETED -> {
                turn.store().putHead(key, after.head());
                turn.store().putEvidence(turn.board(), after.head().ordinal(), evidence);
                turn.publish(EventWriter.record(key, after));
            }
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
