package dev.tideline.lifecycle;

import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.PostingKey;
import dev.tideline.posting.Status;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.roaringbitmap.RoaringBitmap;

/** Takes inferred closes back at an operator's word: the postings are open again, and their misses start anew. */
final class RetractDesk {

    /** All inferred closes that the crawl decided; false if there is none. */
    boolean retract(Turn turn, String crawlId) {
        long crawl = CrawlHistory.brief(crawlId);
        boolean any = false;
        for (Departure departure : turn.store().departures(turn.board(), turn.at(), Integer.MAX_VALUE)) {
            Evidence evidence =
                    departure.crawl() == crawl ? turn.store().evidence(turn.board(), departure.ordinal()) : null;
            if (evidence != null) {
                PostingKey key = new PostingKey(turn.board(), evidence.key());
                Head head = turn.store().head(key);
                Fingerprint last = turn.lastKnown(evidence);
                Closure closure = head == null ? null : head.closure();
                if (head != null
                        && closure != null
                        && last != null
                        && closure.reason().inferred()) {
                    reopen(turn, key, head, closure, last, evidence);
                    any = true;
                }
            }
        }
        return any;
    }

    /** The named closes, or none of them if one of them cannot be taken back. */
    boolean retract(Turn turn, Arguments arguments, List<PostingKey> postings) throws BadOrderException {
        for (PostingKey key : postings) {
            check(turn, arguments, key);
        }
        boolean any = false;
        for (PostingKey key : postings) {
            Head head = OrderDesk.head(turn, arguments, key);
            Closure closure = head.closure();
            if (closure != null && !OrderDesk.isMoot(closure, turn.at())) {
                Evidence evidence = turn.store().evidence(turn.board(), head.ordinal());
                Fingerprint last = turn.lastKnown(evidence);
                if (evidence != null && last != null) {
                    reopen(turn, key, head, closure, last, evidence);
                    any = true;
                }
            }
        }
        return any;
    }

    private void check(Turn turn, Arguments arguments, PostingKey key) throws BadOrderException {
        Head head = OrderDesk.head(turn, arguments, key);
        Closure closure = head.closure();
        if (closure == null || OrderDesk.isMoot(closure, turn.at())) {
            return;
        }
        if (head.status() == Status.PURGED) {
            throw arguments.bad(
                    "key", "names " + key.path() + ", which is purged; it opens again when it is next seen");
        }
        if (!closure.reason().inferred()) {
            throw arguments.bad(
                    "key",
                    "names " + key.path() + ", closed as "
                            + closure.reason().name().toLowerCase(Locale.ROOT)
                            + "; only closes that were inferred can be retracted: send what is seen of it instead");
        }
        Evidence evidence = turn.store().evidence(turn.board(), head.ordinal());
        if (turn.lastKnown(evidence) == null) {
            throw arguments.bad(
                    "key",
                    "names " + key.path()
                            + ", whose last payload can no longer be read; replay with a reader that can");
        }
    }

    private static void reopen(
            Turn turn, PostingKey key, Head head, Closure closure, Fingerprint last, Evidence evidence) {
        PostingDecision.Happens reopening =
                PostingDecision.Happens.reopened(ReopenKind.CORRECTION, false, Cause.command(Rule.R14));
        Instant lastSeen = closure.lastSeenAt();
        String payloadUri = evidence.payloadUri();
        Head after = head.evolve(reopening, turn.at(), turn.policy().flapping());
        turn.happen(
                key,
                reopening,
                new EventWriter.Side(head, last, lastSeen, payloadUri),
                new EventWriter.Side(after, last, lastSeen, payloadUri),
                List.of(),
                closure.decidedAt());
        turn.state().absences().sighted(RoaringBitmap.bitmapOf(head.ordinal()), turn.at(), turn.at());
        if (evidence.damped() != null) {
            turn.state().damped().add(head.ordinal(), evidence.damped().since());
        }
    }
}
