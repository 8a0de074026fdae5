package dev.tideline.lifecycle;

import dev.tideline.capture.Observation;
import dev.tideline.diff.FieldChange;
import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.Board;
import dev.tideline.posting.Posting;
import dev.tideline.posting.PostingKey;
import dev.tideline.posting.Status;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.Readers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The handling of one input: what it is about, what it reads and writes, what comes of it. */
final class Turn {

    private final Input input;
    private final Readers readers;
    private final LifecycleStore store;
    private final Board board;
    private final BoardState state;
    private final Policy policy;
    private final Instant at;
    private final EventWriter events;
    private final List<Outcome.Output> outputs = new ArrayList<>();

    Turn(Input input, LifecycleStore store, Policy policy, Readers readers, EventWriter events) {
        this.events = events;
        this.input = input;
        this.readers = readers;
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

    Observation body() {
        return input.snapshot().body();
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

    /** What a posting's evidence says; null where there is none, or where the current reader cannot read it. */
    @Nullable
    Fingerprint lastKnown(@Nullable Evidence evidence) {
        PostingReader reader = readers.forProvider(board.provider()).orElse(null);
        Posting last = evidence == null || reader == null ? null : evidence.read(reader);
        return last == null ? null : Fingerprint.of(last);
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
        if (decision.type() == EventType.REOPENED) {
            forgetDeparture(key);
        }
        store.putHead(key, head);
        if (head.status() == Status.OPEN) {
            state.opened(head.ordinal());
        } else {
            state.closed(head.ordinal());
            String crawlId = crawlId();
            store.putDeparture(
                    board, new Departure(at, head.ordinal(), crawlId == null ? 0 : CrawlHistory.brief(crawlId)));
        }
        publish(new Outcome.Output.Happened(
                events.write(key, decision, before, after, changes, notBefore, input, policy)));
    }

    private void forgetDeparture(PostingKey key) {
        Head closed = store.head(key);
        if (closed != null && closed.closure() != null) {
            store.removeDeparture(board, closed.closure().decidedAt(), closed.ordinal());
        }
    }

    /** The posting as it stands, without an event. */
    void republish(PostingKey key, EventWriter.Side side) {
        publish(new Outcome.Output.Stands(
                events.record(key, side), side.content().posting().facets().size()));
    }

    void publish(Outcome.Output output) {
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
