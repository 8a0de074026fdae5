package dev.tideline.lifecycle;

import dev.tideline.capture.Observation;
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
    private final ObservationDesk observations;
    private final ClosingDesk closings;
    private final CrawlDesk crawls;

    public Lifecycle(Readers readers, Policies policies) {
        this.policies = policies;
        ContentDesk contents = new ContentDesk();
        RowDesk rows = new RowDesk(readers, contents);
        this.observations = new ObservationDesk(readers, contents, rows);
        this.closings = new ClosingDesk(readers);
        this.crawls = new CrawlDesk(rows, new AbsenceDesk(closings), new UnchangedDesk(readers, contents), readers);
    }

    /** Applies one input; the inputs of a board must come in the order in which they were recorded. */
    public Outcome apply(Input input, LifecycleStore store) {
        Turn turn = new Turn(input, store, policies.of(input.snapshot().board()));
        return input.snapshot().body().accept(new Observation.Visitor<>() {
            @Override
            public Outcome observed(PostingObserved observed) {
                return observations.observed(turn, observed);
            }

            @Override
            public Outcome probed(PostingProbed probed) {
                return closings.probed(turn, probed);
            }

            @Override
            public Outcome removed(PostingRemoved removed) {
                return closings.removed(turn, removed);
            }

            @Override
            public Outcome started(CrawlStarted started) {
                return crawls.started(turn, started);
            }

            @Override
            public Outcome finished(CrawlFinished finished) {
                return crawls.finished(turn, finished);
            }

            @Override
            public Outcome ordered(OperatorCommand order) {
                return switch (order.command()) {
                    case ACCEPT_SHRINK -> crawls.acceptShrink(turn);
                    case ALIAS_BOARD, RE_ENRICH, PURGE, RETRACT_CLOSE ->
                        turn.reject(
                                Disposition.UNSUPPORTED,
                                Outcome.Stage.COMMAND,
                                "operator command " + order.command() + " is not supported by this version");
                };
            }
        });
    }

    /** A record of this board could not be decoded: no crawl in flight may count absences (R20). */
    public void lost(Board board, LifecycleStore store) {
        BoardState state = store.board(board);
        if (state.inFlight().loseSomething()) {
            store.putBoard(board, state);
        }
    }
}
