package dev.tideline.lifecycle;

import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.Posting;
import dev.tideline.posting.PostingKey;
import dev.tideline.posting.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * R27: the same role under a new key on the same board, where the old one is not listed at the same time. Within a crawl
 * that is known at its end only: the old one may be among the rows that are still to come.
 */
final class Reposts {

    /** Of more postings with one role only so many are looked at. */
    private static final int LOOKED_AT = 16;

    /** Of more newcomers of one crawl only so many are linked. */
    private static final int LINKED = 500;

    private record Candidate(PostingKey key, Head head, Fingerprint content, Evidence evidence) {}

    private Reposts() {}

    /** Visible content apart from the posting's address; never 0. */
    static long role(Fingerprint content) {
        long role = CrawlHistory.brief(content.roleHash());
        return role == 0 ? 1 : role;
    }

    /** A posting opens: outside any crawl it is linked at once. */
    static Kin opened(Turn turn, Head head, Fingerprint now, Kin kin) {
        Kin indexed = kin.inRole(role(now));
        turn.store().putRole(turn.board(), indexed.role(), head.ordinal());
        return turn.crawlId() == null ? indexed.repostOf(ancestor(turn, head.with(indexed), now)) : indexed;
    }

    /** A crawl ended: links what opened since it began, which has this ordinal or a higher one. */
    static void link(Turn turn, int first) {
        int end = Math.min(turn.state().nextOrdinal(), first + LINKED);
        for (int ordinal = first; ordinal < end; ordinal++) {
            Candidate newcomer = candidate(turn, ordinal, head -> head.isOpen() && awaitsALink(turn, head));
            String ancestor = newcomer == null ? null : ancestor(turn, newcomer.head(), newcomer.content());
            if (newcomer != null && ancestor != null) {
                link(turn, newcomer, ancestor);
            }
        }
    }

    /** Not linked yet, in the index, and not the only one of its role there. */
    private static boolean awaitsALink(Turn turn, Head head) {
        return head.kin().repostOf() == null
                && head.kin().role() != 0
                && turn.store().inRole(turn.board(), head.kin().role(), 2).size() > 1;
    }

    /**
     * A posting closed: what was opened since it was last sighted, and offers its role, is its repost.
     *
     * @param sightedUntil it may have been listed until then
     */
    static void closed(Turn turn, PostingKey key, Head closed, Fingerprint last, Instant sightedUntil) {
        if (closed.closure() == null || !leavesARole(closed.closure().reason())) {
            return;
        }
        long role = role(last);
        if (closed.kin().role() != role) {
            forget(turn, closed);
            turn.store().putRole(turn.board(), role, closed.ordinal());
            turn.store().putHead(key, closed.with(closed.kin().inRole(role)));
        }
        others(
                        turn,
                        closed.ordinal(),
                        role,
                        last,
                        next -> next.isOpen()
                                && isFirst(next.kin().repostOf(), key.postingId())
                                && next.firstSeenAt().isAfter(sightedUntil))
                .toList()
                .forEach(next -> link(turn, next, key.postingId()));
    }

    /** Of several postings that one may repost the lowest id is named, in whatever order they close. */
    private static boolean isFirst(@Nullable String named, String postingId) {
        return named == null || postingId.compareTo(named) < 0;
    }

    /** The posting stands for no role any more. */
    static void forget(Turn turn, Head head) {
        if (head.kin().role() != 0) {
            turn.store().removeRole(turn.board(), head.kin().role(), head.ordinal());
        }
    }

    private static void link(Turn turn, Candidate repost, String ancestor) {
        Head linked = repost.head().with(repost.head().kin().repostOf(ancestor));
        Instant lastSeen = linked.lastListedAt(Presence.last(turn, linked.ordinal()));
        turn.store().putHead(repost.key(), linked);
        turn.republish(
                repost.key(),
                new EventWriter.Side(
                        linked, repost.content(), lastSeen, repost.evidence().payloadUri()));
    }

    /** Of the postings of its role that were closed when it was first seen, the one that closed last. */
    private static @Nullable String ancestor(Turn turn, Head head, Fingerprint content) {
        return others(turn, head.ordinal(), head.kin().role(), content, old -> isBefore(old, head))
                .max(Comparator.comparing((Candidate old) -> old.head().lastChangedAt())
                        .thenComparing(old -> old.key().key()))
                .map(old -> old.key().postingId())
                .orElse(null);
    }

    private static boolean isBefore(Head old, Head next) {
        return old.status() == Status.CLOSED
                && old.closure() != null
                && leavesARole(old.closure().reason())
                && !next.firstSeenAt().isBefore(old.closure().decidedAt());
    }

    /** What is gone from its board one by one; an expired posting may still be listed. */
    private static boolean leavesARole(CloseReason reason) {
        return switch (reason) {
            case ABSENT, REMOVED, UNLISTED, DETAIL_GONE, CLOSED_MARKER -> true;
            case BOARD_GONE, BOARD_MOVED, EXPIRED -> false;
        };
    }

    private static Stream<Candidate> others(
            Turn turn, int self, long role, Fingerprint content, Predicate<Head> which) {
        return turn.store().inRole(turn.board(), role, LOOKED_AT).stream()
                .filter(ordinal -> ordinal != self)
                .flatMap(ordinal -> Stream.ofNullable(candidate(turn, ordinal, which)))
                .filter(other -> role(other.content()) == role
                        && mayBeTheSame(other.content().posting(), content.posting()));
    }

    private static @Nullable Candidate candidate(Turn turn, int ordinal, Predicate<Head> which) {
        Evidence evidence = turn.store().evidence(turn.board(), ordinal);
        if (evidence == null) {
            return null;
        }
        PostingKey key = new PostingKey(turn.board(), evidence.key());
        Head head = turn.store().head(key);
        Fingerprint content = head == null || !which.test(head) ? null : turn.lastKnown(evidence);
        return head == null || content == null ? null : new Candidate(key, head, content, evidence);
    }

    /** A requisition that differs disproves a link; it never makes one. */
    private static boolean mayBeTheSame(Posting one, Posting other) {
        return one.requisitionId() == null
                || other.requisitionId() == null
                || one.requisitionId().equals(other.requisitionId());
    }
}
