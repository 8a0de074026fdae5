package dev.tideline.lifecycle;

import dev.tideline.diff.FieldChange;
import dev.tideline.diff.PostingDiff;
import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.Posting;
import dev.tideline.posting.PostingKey;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.Readers;
import java.time.Instant;
import java.util.List;

/**
 * Tells damped content that has stayed, as of when it was first shown (R16). It takes any record of the board to notice
 * that the time has come, as the posting may be told of by name only, or not at all.
 */
final class OscillationDesk {

    private final Readers readers;

    OscillationDesk(Readers readers) {
        this.readers = readers;
    }

    void tellWhatStays(Turn turn) {
        Damped damped = turn.state().damped();
        Instant since = damped.since();
        PostingReader reader = readers.forProvider(turn.board().provider()).orElse(null);
        if (since == null || reader == null || asOf(turn).isBefore(due(turn, since))) {
            return;
        }
        int[] ordinals = damped.postings().toArray();
        damped.clear();
        for (int ordinal : ordinals) {
            Evidence evidence = turn.store().evidence(turn.board(), ordinal);
            DampedContent content = evidence == null ? null : evidence.damped();
            if (evidence != null && content != null && turn.state().open().contains(ordinal)) {
                look(turn, ordinal, evidence, content, reader);
            }
        }
        turn.store().putBoard(turn.board(), turn.state());
    }

    /** A crawl's rows are all of one time, whatever their order. */
    private static Instant asOf(Turn turn) {
        CrawlInFlight crawl = turn.crawl();
        return crawl == null || crawl.startedAt() == null ? turn.at() : crawl.startedAt();
    }

    private static Instant due(Turn turn, Instant since) {
        return since.plus(turn.policy().oscillating().within());
    }

    private static void look(Turn turn, int ordinal, Evidence evidence, DampedContent content, PostingReader reader) {
        if (asOf(turn).isBefore(due(turn, content.since()))) {
            turn.state().damped().add(ordinal, content.since());
            return;
        }
        Posting standing = evidence.read(reader);
        Posting shown = evidence.readDamped(reader);
        if (standing == null || shown == null) {
            // Perhaps the next reader can read it.
            turn.state().damped().add(ordinal, asOf(turn));
            return;
        }
        Evidence told = evidence.with(content.capture(), shown, standing, reader);
        turn.store().putEvidence(turn.board(), ordinal, told);
        Fingerprint old = Fingerprint.of(standing);
        Fingerprint now = Fingerprint.of(shown.completedFrom(standing));
        List<FieldChange> changes = PostingDiff.between(old, now);
        if (!changes.isEmpty()) {
            update(turn, evidence, told, content, old, now, changes);
        }
    }

    private static void update(
            Turn turn,
            Evidence before,
            Evidence after,
            DampedContent content,
            Fingerprint old,
            Fingerprint now,
            List<FieldChange> changes) {
        PostingKey key = new PostingKey(turn.board(), before.key());
        Head head = turn.store().head(key);
        if (head == null) {
            throw new IllegalStateException("an open posting without a head: " + key.path());
        }
        PostingDecision.Happens update =
                PostingDecision.Happens.updated(Cause.observation(Rule.R16, content.crawlId()));
        Head evolved = head.evolve(update, content.since(), turn.policy().flapping())
                .matching(head.captureHash(), head.appliedAt());
        turn.happen(
                key,
                update,
                new EventWriter.Side(head, old, content.after(), before.payloadUri()),
                new EventWriter.Side(evolved, now, content.since(), after.payloadUri()),
                changes,
                content.after());
    }
}
