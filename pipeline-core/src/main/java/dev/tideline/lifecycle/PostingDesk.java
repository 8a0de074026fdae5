package dev.tideline.lifecycle;

import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Observation.PostingProbed;
import dev.tideline.capture.Observation.PostingRemoved;
import dev.tideline.capture.ProbeVerdict;
import dev.tideline.posting.Posting;
import dev.tideline.posting.PostingKey;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.Readers;
import dev.tideline.provider.UnreadablePayloadException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Handles inputs that are about one posting: reads its state, lets {@link PostingRules} decide, writes it back. */
final class PostingDesk {

    private final Readers readers;

    PostingDesk(Readers readers) {
        this.readers = readers;
    }

    Outcome observed(Turn turn, PostingObserved seen) {
        CrawlInFlight crawl = Presence.join(turn);
        PostingKey key;
        try {
            key = key(turn, seen);
        } catch (UnreadablePayloadException e) {
            if (crawl != null) {
                turn.state().replace(crawl.lostSomething());
                turn.count(Disposition.UNREADABLE);
            }
            return turn.reject(Disposition.UNREADABLE, Outcome.Stage.READ, e.getMessage());
        }
        Head known = turn.store().head(key);
        Capture capture = new Capture(List.of(seen.payload()), seen.request(), seen.payloadUri());
        byte[] hash = capture.hash();
        if (known != null && known.isSettledBy(hash) && !keepsRows(turn, crawl)) {
            return unchanged(turn, key, known, crawl);
        }

        Head head = known == null ? turn.newHead() : known.firstSeen(turn.at());
        Sighting lastSeen = Presence.last(turn, head.ordinal());
        if (crawl != null) {
            Presence.mark(turn, crawl, head.ordinal());
        }
        if (!head.equals(known)) {
            turn.store().putHead(key, head);
        }
        PostingReader reader;
        Posting now;
        try {
            reader = reader(turn);
            now = read(turn, seen, capture, reader);
        } catch (UnreadablePayloadException e) {
            sightedOutside(turn, crawl, head.ordinal());
            turn.count(Disposition.UNREADABLE);
            return turn.reject(Disposition.UNREADABLE, Outcome.Stage.READ, e.getMessage());
        }
        if (crawl != null && reader.repeatsRows()) {
            turn.store().putRow(turn.board(), crawl.number(), key.key(), capture);
            return turn.done(Disposition.ROW_KEPT);
        }
        Disposition disposition = reader.repeatsRows()
                ? applySomeRows(turn, key, head, lastSeen, capture, now, reader)
                : apply(turn, key, head, lastSeen, capture, now, reader);
        sightedOutside(turn, crawl, head.ordinal());
        return turn.done(disposition);
    }

    private static void sightedOutside(Turn turn, @Nullable CrawlInFlight crawl, int ordinal) {
        if (crawl == null && turn.state().open().contains(ordinal)) {
            Presence.sighted(turn, ordinal);
        }
    }

    /** R4, the fast path: nothing of its own is written, the posting only sets its bit. */
    private Outcome unchanged(Turn turn, PostingKey key, Head head, @Nullable CrawlInFlight crawl) {
        if (crawl != null) {
            Presence.mark(turn, crawl, head.ordinal());
        }
        sightedOutside(turn, crawl, head.ordinal());
        if (turn.at().isBefore(head.firstSeenAt())) {
            turn.store().putHead(key, head.firstSeen(turn.at()));
        }
        return turn.done(head.isOpen() ? Disposition.UNCHANGED : Disposition.UNLISTED);
    }

    /** Decides what a readable capture means, and writes it down. */
    Disposition apply(
            Turn turn,
            PostingKey key,
            Head head,
            @Nullable Sighting lastSeen,
            Capture capture,
            Posting read,
            PostingReader reader) {
        Evidence evidence = turn.store().evidence(turn.board(), head.ordinal());
        Posting before = evidence == null ? null : evidence.read(reader);
        Posting now = before == null ? read : read.completedFrom(before);
        CountedCrawl lastCounted = turn.state().absences().lastCounted();
        boolean late = lastCounted != null && turn.at().isBefore(lastCounted.endedAt());
        PostingDecision decision = PostingRules.decide(
                head,
                new PostingRules.Observed(
                        now,
                        before,
                        lastSeen,
                        turn.at(),
                        turn.crawlId(),
                        turn.state().isBaseline(turn.crawlId()),
                        late),
                turn.policy());
        // Where the new capture carries every facet, no older one is kept: no need to read them all again for that.
        Evidence newEvidence =
                before == null || evidence == null || read.facets().containsAll(before.facets())
                        ? new Evidence(key.key(), List.of(capture))
                        : evidence.with(capture, reader);
        if (decision instanceof PostingDecision.Nothing nothing) {
            return nothing(turn, key, head, capture, now, newEvidence, nothing.why());
        }
        PostingDecision.Happens event = (PostingDecision.Happens) decision;
        Disposition disposition = disposition(event.type());
        if (event.type() == EventType.CLOSED) {
            close(turn, key, head, before == null ? now : before, newEvidence.payloadUri(), event, capture.hash());
        } else {
            turn.store().putEvidence(turn.board(), head.ordinal(), newEvidence);
            turn.happen(
                    key,
                    event,
                    before == null || evidence == null
                            ? null
                            : new EventWriter.Side(head, before, lastSeenAt(head, lastSeen), evidence.payloadUri()),
                    new EventWriter.Side(
                            head.evolve(event, turn.at()).matching(capture.hash(), turn.at()),
                            now,
                            turn.at(),
                            newEvidence.payloadUri()),
                    notBefore(event, head, turn.at(), lastSeen, late ? null : lastCounted));
        }
        turn.count(disposition);
        return disposition;
    }

    private static Disposition nothing(
            Turn turn, PostingKey key, Head head, Capture capture, Posting now, Evidence evidence, Disposition why) {
        switch (why) {
            case VOLATILE_ONLY -> {
                turn.store().putHead(key, head.matching(capture.hash(), turn.at()));
                turn.count(why);
            }
            case COMPLETED -> {
                Head after = head.matching(capture.hash(), turn.at());
                turn.store().putHead(key, after);
                turn.store().putEvidence(turn.board(), head.ordinal(), evidence);
                turn.publish(
                        EventWriter.record(key, new EventWriter.Side(after, now, turn.at(), evidence.payloadUri())));
            }
            case UNLISTED -> turn.store().putHead(key, head.matching(capture.hash(), turn.at()));
            default -> {}
        }
        return why;
    }

    /**
     * R1: the rows of each posting that a crawl saw are one posting.
     *
     * @param wholeSince when a crawl began that read every row; null for one that may have missed some
     */
    void foldRows(Turn turn, CrawlInFlight crawl, @Nullable Instant wholeSince) {
        PostingReader reader = readers.forProvider(turn.board().provider()).orElse(null);
        if (reader == null || !reader.repeatsRows()) {
            return;
        }
        turn.store().takeRows(turn.board(), crawl.number()).forEach((name, rows) -> {
            PostingKey key = new PostingKey(turn.board(), name);
            Head head = turn.store().head(key);
            Capture capture = Capture.folded(rows);
            if (head == null || head.isSettledBy(capture.hash())) {
                return;
            }
            Sighting lastSeen = turn.state().absences().lastSighting(head.ordinal());
            try {
                Posting now = capture.read(reader);
                if (wholeSince == null || head.isOverruling(wholeSince)) {
                    applySomeRows(turn, key, head, lastSeen, capture, now, reader);
                } else {
                    apply(turn, key, head, lastSeen, capture, now, reader);
                }
            } catch (UnreadablePayloadException e) {
                throw new IllegalStateException("a row of " + key.path() + " was readable when it was put by", e);
            }
        });
    }

    /** R1: rows that may not be all of a posting's, or not its newest, prove its presence but not its content. */
    private Disposition applySomeRows(
            Turn turn,
            PostingKey key,
            Head head,
            @Nullable Sighting lastSeen,
            Capture rows,
            Posting now,
            PostingReader reader) {
        if (head.isOpen()) {
            return Disposition.ROW_KEPT;
        }
        Evidence evidence = turn.store().evidence(turn.board(), head.ordinal());
        Posting lastKnown = evidence == null || !now.listed() ? null : evidence.read(reader);
        return evidence == null || lastKnown == null
                ? apply(turn, key, head, lastSeen, rows, now, reader)
                : apply(turn, key, head, lastSeen, evidence.captures().get(0), lastKnown, reader);
    }

    /** R9: somebody who must know says that it is gone. */
    Outcome removed(Turn turn, PostingRemoved removed) {
        Cause cause = Cause.evidence(Cause.Kind.REMOVAL, turn.crawlId(), null, CloseReason.REMOVED);
        return gone(turn, removed.key(), cause);
    }

    /** R9: a probe closes only where its answer is plain and the board itself is known to be alive. */
    Outcome probed(Turn turn, PostingProbed probe) {
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

    private static boolean isPlain(PostingProbed probe) {
        Integer status = probe.httpStatus();
        if (status == null) {
            return true;
        }
        return probe.verdict() == ProbeVerdict.GONE ? status == 404 || status == 410 : status < 400;
    }

    private static boolean boardAnswered(Turn turn) {
        Instant answered = turn.state().lastAnsweredAt();
        return answered != null
                && Duration.between(answered, turn.at())
                                .abs()
                                .compareTo(turn.policy().probeTrust())
                        <= 0;
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
        Posting last = lastKnown(turn, evidence);
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
    void close(
            Turn turn,
            PostingKey key,
            Head head,
            Posting last,
            @Nullable String payloadUri,
            PostingDecision.Happens close,
            byte @Nullable [] hash) {
        Head after = head.evolve(close, turn.at());
        Instant lastSeen = Objects.requireNonNull(close.closure()).lastSeenAt();
        turn.happen(
                key,
                close,
                new EventWriter.Side(head, last, lastSeen, payloadUri),
                new EventWriter.Side(
                        hash == null ? after : after.matching(hash, turn.at()), last, lastSeen, payloadUri),
                lastSeen);
    }

    /** What an open posting's evidence says, null where the current reader cannot read it. */
    @Nullable
    Posting lastKnown(Turn turn, @Nullable Evidence evidence) {
        PostingReader reader = readers.forProvider(turn.board().provider()).orElse(null);
        return evidence == null || reader == null ? null : evidence.read(reader);
    }

    private PostingKey key(Turn turn, PostingObserved seen) throws UnreadablePayloadException {
        String key = seen.key() == null ? reader(turn).key(seen.payload()) : seen.key();
        if (key.isBlank()) {
            throw new UnreadablePayloadException("the posting's key is blank");
        }
        return new PostingKey(turn.board(), key);
    }

    private static Posting read(Turn turn, PostingObserved seen, Capture capture, PostingReader reader)
            throws UnreadablePayloadException {
        int limit = turn.policy().maxPayload();
        if (seen.payload().size() > limit) {
            throw new UnreadablePayloadException("payload has " + seen.payload().size() + " bytes, more than the "
                    + limit + " that lifecycle.max-payload allows");
        }
        return capture.read(reader);
    }

    private PostingReader reader(Turn turn) throws UnreadablePayloadException {
        String provider = turn.board().provider();
        return readers.forProvider(provider)
                .orElseThrow(() -> new UnreadablePayloadException("no reader for provider \"" + provider + "\"; known: "
                        + String.join(", ", readers.providers())));
    }

    private boolean keepsRows(Turn turn, @Nullable CrawlInFlight crawl) {
        return crawl != null
                && readers.forProvider(turn.board().provider())
                        .filter(PostingReader::repeatsRows)
                        .isPresent();
    }

    private static Instant lastSeenAt(Head head, @Nullable Sighting lastSeen) {
        return lastSeen == null ? head.appliedAt() : PostingRules.latest(head.appliedAt(), lastSeen);
    }

    /** The latest time at which the event surely had not happened yet. */
    private static @Nullable Instant notBefore(
            PostingDecision.Happens event,
            Head before,
            Instant at,
            @Nullable Sighting lastSeen,
            @Nullable CountedCrawl lastCounted) {
        return switch (event.type()) {
            // A key that was known before was there already, only unreadable or unlisted.
            case OPENED ->
                event.baseline() || lastCounted == null || before.firstSeenAt().isBefore(at)
                        ? null
                        : lastCounted.startedAt();
            case UPDATED, CLOSED -> lastSeenAt(before, lastSeen);
            case REOPENED ->
                before.closure() == null || event.late()
                        ? null
                        : before.closure().decidedAt();
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
