package dev.tideline.lifecycle;

import dev.tideline.diff.FieldChange;
import dev.tideline.enrichment.Enricher;
import dev.tideline.enrichment.Enrichment;
import dev.tideline.fingerprint.EventId;
import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.Posting;
import dev.tideline.posting.PostingKey;
import dev.tideline.posting.Status;
import dev.tideline.publication.PostingRecord;
import dev.tideline.publication.RecordWriter;
import dev.tideline.publication.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes down a decision as the event that is published. */
final class EventWriter {

    /** Of the published records. */
    static final int SCHEMA_VERSION = 1;

    /** Of the rule book: moves when a rule decides differently. */
    static final int RULES_VERSION = 1;

    private final RecordWriter records;

    EventWriter(Enricher enricher) {
        records = new RecordWriter(enricher);
    }

    /**
     * One side of an event.
     *
     * @param head the state that the side describes
     * @param lastSeenAt when the posting was last surely listed
     */
    record Side(
            Head head,
            Fingerprint content,
            Instant lastSeenAt,
            @Nullable String payloadUri) {

        Side with(Head evolved) {
            return new Side(evolved, content, lastSeenAt, payloadUri);
        }
    }

    /**
     * The event, with both sides as they are published.
     *
     * @param before null for an opening
     * @param notBefore the posting's state surely still was the old one then; null = unknown
     */
    PostingEvent write(
            PostingKey key,
            PostingDecision.Happens decision,
            @Nullable Side before,
            Side after,
            List<FieldChange> changes,
            @Nullable Instant notBefore,
            Input input,
            Policy policy) {
        Instant at = after.head().lastChangedAt();
        Posting now = after.content().posting();
        Enrichment read = records.read(now);
        PostingRecord afterRecord = record(key, after, read);
        PostingRecord beforeRecord = before == null ? null : before(key, before, now, read);
        EventType type = decision.type();
        Closure closure = decision.closure();
        Instant effectiveAt = closure == null ? at : closure.effectiveAt();
        return new PostingEvent(
                EventId.of(
                                afterRecord.postingId(),
                                afterRecord.version(),
                                type.name().toLowerCase(Locale.ROOT),
                                afterRecord.contentHash())
                        .toString(),
                type,
                afterRecord.postingId(),
                afterRecord.boardId(),
                afterRecord.provider(),
                afterRecord.providerJobKey(),
                afterRecord.orgId(),
                afterRecord.version(),
                afterRecord.episode(),
                SCHEMA_VERSION,
                RULES_VERSION,
                Fingerprint.NORMALIZER_VERSION,
                effectiveAt,
                notBefore,
                effectiveAt,
                at,
                input.recordedAt(),
                decision.cause(),
                decision.baseline(),
                decision.late(),
                after.head().flapping().isMarkedAt(at, policy.flapping().within()),
                input.isClamped(policy.clockSkew()),
                decision.reopenKind(),
                before == null || type != EventType.REOPENED ? null : gap(before.head(), at),
                beforeRecord,
                afterRecord,
                changes,
                beforeRecord == null ? null : beforeRecord.sourceHash(),
                afterRecord.sourceHash(),
                beforeRecord == null ? null : beforeRecord.contentHash(),
                afterRecord.contentHash(),
                afterRecord.payloadUri(),
                input.position());
    }

    /** A posting that is the same on both sides, as in a close, is read once. */
    private PostingRecord before(PostingKey key, Side before, Posting now, Enrichment read) {
        Posting old = before.content().posting();
        return record(key, before, old.equals(now) ? read : records.read(old));
    }

    /** The posting as it stands. */
    PostingRecord record(PostingKey key, Side side) {
        return record(key, side, records.read(side.content().posting()));
    }

    private PostingRecord record(PostingKey key, Side side, Enrichment read) {
        Head head = side.head();
        Closure closure = head.closure();
        Instant inactiveAt = head.status() == Status.CLOSED && closure != null ? closure.effectiveAt() : null;
        Standing standing = new Standing(
                head.version(),
                head.episode(),
                head.status(),
                head.firstSeenAt(),
                side.lastSeenAt(),
                head.lastChangedAt(),
                inactiveAt,
                Deadline.isPast(side.content().posting().applicationDeadline(), side.lastSeenAt()),
                head.kin().movedFrom(),
                head.kin().repostOf());
        return records.write(
                key, side.content().posting(), read, standing, side.content().contentHash(), side.payloadUri());
    }

    private static @Nullable Long gap(Head closed, Instant at) {
        return closed.closure() == null
                ? null
                : Duration.between(closed.closure().effectiveAt(), at).toMillis();
    }
}
