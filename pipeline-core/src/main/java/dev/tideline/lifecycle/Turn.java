package dev.tideline.lifecycle;

import dev.tideline.diff.FieldChange;
import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import dev.tideline.posting.PostingRecord;
import dev.tideline.posting.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The handling of one input: what it is about, what it reads and writes, what comes of it. */
final class Turn {

    private final Input input;
    private final LifecycleStore store;
    private final Board board;
    private final BoardState state;
    private final Policy policy;
    private final Instant at;
    private final List<Outcome.Output> outputs = new ArrayList<>();

    Turn(Input input, LifecycleStore store, Policy policy) {
        this.input = input;
        this.store = store;
        this.board = input.snapshot().board();
        this.state = store.board(board);
        this.policy = policy;
        this.at = input.at(policy.clockSkew());
    }

    LifecycleStore store() {
        return store;
    }

    Board board() {
        return board;
    }

    BoardState state() {
        return state;
    }

    Policy policy() {
        return policy;
    }

    /** When it was observed, by the crawler's clock, clamped (R19). */
    Instant at() {
        return at;
    }

    /** When it was observed, as the crawler says: the same in every copy of a record. */
    Instant claimedAt() {
        return input.snapshot().observedAt();
    }

    @Nullable
    String crawlId() {
        return input.snapshot().crawlId();
    }

    /** The crawl in flight that the input belongs to; null where it was pushed, or its crawl has already ended. */
    @Nullable
    CrawlInFlight crawl() {
        return state.inFlight().find(crawlId()).orElse(null);
    }

    /** Counts an outcome for the crawl in flight, and puts the board's state back. */
    void count(Disposition what) {
        CrawlInFlight crawl = crawl();
        if (crawl != null) {
            state.inFlight().replace(crawl.counting(what));
        }
        store.putBoard(board, state);
    }

    /** A posting that becomes known only now. */
    Head newHead() {
        Head head = Head.unknown(state.takeOrdinal(), at);
        store.putBoard(board, state);
        return head;
    }

    /** The one funnel for everything that happens to a posting: state, board and event move together. */
    void happen(
            PostingKey key,
            PostingDecision.Happens decision,
            EventWriter.@Nullable Side before,
            EventWriter.Side after,
            List<FieldChange> changes,
            @Nullable Instant notBefore) {
        Head head = after.head();
        store.putHead(key, head);
        if (head.status() == Status.OPEN) {
            state.opened(head.ordinal());
        } else {
            state.closed(head.ordinal());
        }
        publish(new Outcome.Output.Happened(
                EventWriter.write(key, decision, before, after, changes, notBefore, input, policy)));
    }

    void publish(PostingRecord posting) {
        publish(new Outcome.Output.Stands(posting));
    }

    void publish(BoardStatus status) {
        publish(new Outcome.Output.BoardStands(status));
    }

    private void publish(Outcome.Output output) {
        outputs.add(output);
    }

    Outcome done(Disposition disposition) {
        return new Outcome(disposition, outputs);
    }

    /** The input's bytes go to the dead letters; what was decided before stays decided. */
    Outcome reject(Disposition disposition, Outcome.Stage stage, String reason) {
        publish(new Outcome.Output.Rejected(stage, reason));
        return done(disposition);
    }
}
