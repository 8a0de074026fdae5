package dev.tideline.lifecycle;

import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.OperatorCommand;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Observation.PostingProbed;
import dev.tideline.capture.Observation.PostingRemoved;
import dev.tideline.posting.Board;
import dev.tideline.provider.Readers;

/**
 * Turns what was seen into what happened. A pure function of the inputs so far: no clock, no chance, no I/O but the
 * store that is handed in, so that a replay gives the same bytes.
 */
public final class Lifecycle {

    private final Policies policies;
    private final PostingDesk postings;
    private final CrawlDesk crawls;

    public Lifecycle(Readers readers, Policies policies) {
        this.policies = policies;
        this.postings = new PostingDesk(readers);
        this.crawls = new CrawlDesk(postings);
    }

    /** Applies one input; the inputs of a board must come in the order in which they were recorded. */
    public Outcome apply(Input input, LifecycleStore store) {
        Turn turn = new Turn(input, store, policies.of(input.snapshot().board()));
        return switch (input.snapshot().body()) {
            case PostingObserved observed -> postings.observed(turn, observed);
            case PostingRemoved removed -> postings.removed(turn, removed);
            case PostingProbed probed -> postings.probed(turn, probed);
            case CrawlStarted started -> crawls.started(turn, started);
            case CrawlFinished finished -> crawls.finished(turn, finished);
            case OperatorCommand order -> turn.reject(
                    Disposition.UNSUPPORTED,
                    Outcome.Stage.COMMAND,
                    "operator command " + order.command() + " is not supported by this version");
        };
    }

    /** A record of this board could not be decoded: no crawl in flight may count absences (R20). */
    public void lost(Board board, LifecycleStore store) {
        BoardState state = store.board(board);
        if (state.loseSomething()) {
            store.putBoard(board, state);
        }
    }
}
