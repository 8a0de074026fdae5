package dev.tideline.lifecycle;

import dev.tideline.capture.Observation.OperatorCommand;
import dev.tideline.posting.PostingKey;
import dev.tideline.posting.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Handles operators' commands. Each speaks only of what was so at its {@code observed_at}, so that a command that comes
 * again finds nothing more to do (R18).
 */
final class OrderDesk {

    private final CrawlDesk crawls;
    private final RetractDesk retractions;
    private final StatusDesk statuses;

    OrderDesk(CrawlDesk crawls, RetractDesk retractions, StatusDesk statuses) {
        this.crawls = crawls;
        this.retractions = retractions;
        this.statuses = statuses;
    }

    Outcome ordered(Turn turn, OperatorCommand order) {
        Arguments arguments = new Arguments(order);
        try {
            boolean done = switch (order.command()) {
                case ACCEPT_SHRINK -> {
                    arguments.allow();
                    yield crawls.acceptShrink(turn);
                }
                case RETRACT_CLOSE -> retract(turn, arguments);
                case PURGE -> purge(turn, arguments);
                case RE_ENRICH -> {
                    arguments.allow();
                    turn.state().republish();
                    yield true;
                }
                case ALIAS_BOARD -> MoveDesk.alias(turn, arguments);
            };
            if (done) {
                statuses.publish(turn);
            }
            return turn.done(done ? Disposition.ORDERED : Disposition.MOOT);
        } catch (BadOrderException e) {
            return turn.reject(Disposition.REFUSED, Outcome.Stage.COMMAND, String.valueOf(e.getMessage()));
        }
    }

    private boolean retract(Turn turn, Arguments arguments) throws BadOrderException {
        arguments.allow("key", "keys", "crawl_id");
        String crawlId = arguments.text("crawl_id");
        if (crawlId != null) {
            if (arguments.has("key") || arguments.has("keys")) {
                throw arguments.bad("crawl_id", "stands beside keys; give one or the other");
            }
            return retractions.retract(turn, crawlId);
        }
        List<PostingKey> postings = postings(turn, arguments);
        if (postings.isEmpty()) {
            throw arguments.bad(
                    "key",
                    "is missing; name a posting by key, several by keys (a,b,c), or all closes of a crawl by crawl_id");
        }
        return retractions.retract(turn, arguments, postings);
    }

    private static boolean purge(Turn turn, Arguments arguments) throws BadOrderException {
        arguments.allow("key", "keys", "closed");
        String closed = arguments.text("closed");
        List<PostingKey> postings = postings(turn, arguments);
        if (closed != null) {
            if (!closed.equals("all") || !postings.isEmpty()) {
                throw arguments.bad(
                        "closed", "must be all, and stand alone, to purge every closed posting of the board");
            }
            return PurgeDesk.purge(turn, turn.at(), Integer.MAX_VALUE) > 0;
        }
        if (postings.isEmpty()) {
            throw arguments.bad(
                    "key",
                    "is missing; name a posting by key, several by keys (a,b,c), or give closed = all for the whole board");
        }
        for (PostingKey key : postings) {
            Head head = head(turn, arguments, key);
            if (head.isOpen() && !turn.at().isBefore(head.lastChangedAt())) {
                throw arguments.bad(
                        "key",
                        "names an open posting, " + key.path()
                                + "; only closed ones can be purged: send posting_removed first");
            }
        }
        boolean purged = false;
        for (PostingKey key : postings) {
            Closure closure = head(turn, arguments, key).closure();
            if (!isMoot(closure, turn.at())) {
                purged |= PurgeDesk.purge(turn, key);
            }
        }
        return purged;
    }

    private static List<PostingKey> postings(Turn turn, Arguments arguments) throws BadOrderException {
        List<PostingKey> postings = new ArrayList<>();
        for (String key : arguments.list("key", "keys")) {
            postings.add(new PostingKey(turn.board(), key));
        }
        return postings;
    }

    static Head head(Turn turn, Arguments arguments, PostingKey key) throws BadOrderException {
        Head head = turn.store().head(key);
        if (head == null || head.status() == Status.NONE) {
            throw arguments.bad(
                    "key", "names " + key.path() + ", of which nothing is known; spell it as the provider does");
        }
        return head;
    }

    /** True where the command is about a close that was decided after it, or about none. */
    static boolean isMoot(@Nullable Closure closure, Instant at) {
        return closure == null || closure.decidedAt().isAfter(at);
    }
}
