package dev.tideline.lifecycle;

import dev.tideline.capture.Observation;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.OperatorCommand;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Observation.PostingProbed;
import dev.tideline.capture.Observation.PostingRemoved;
import dev.tideline.enrichment.Enricher;
import dev.tideline.posting.Board;
import dev.tideline.provider.Readers;

/**
 * Turns what was seen into what happened. A pure function of the inputs so far: no clock, no chance, no I/O but the
 * store that is handed in, so that a replay gives the same bytes.
 */
public final class Lifecycle {

    private final Readers readers;
    private final Policies policies;
    private final EventWriter events;
    private final OscillationDesk oscillations;
    private final ObservationDesk observations;
    private final ClosingDesk closings;
    private final CrawlDesk crawls;
    private final OrderDesk orders;
    private final RepublishDesk republications;

    public Lifecycle(Readers readers, Policies policies, Enricher enricher) {
        this.readers = readers;
        this.events = new EventWriter(enricher);
        this.policies = policies;
        ContentDesk contents = new ContentDesk();
        RowDesk rows = new RowDesk(readers, contents);
        this.oscillations = new OscillationDesk(readers);
        this.observations = new ObservationDesk(readers, contents, rows);
        this.closings = new ClosingDesk();
        StatusDesk statuses = new StatusDesk(readers);
        this.crawls = new CrawlDesk(rows, new AbsenceDesk(), new UnchangedDesk(readers, contents), statuses);
        this.orders = new OrderDesk(crawls, new RetractDesk(), statuses);
        this.republications = new RepublishDesk();
    }

    /** Applies one input; the inputs of a board must come in the order in which they were recorded. */
    public Outcome apply(Input input, LifecycleStore store) {
        Turn turn = new Turn(input, store, policies.of(input.snapshot().board()), readers, events);
        oscillations.tellWhatStays(turn);
        Outcome outcome = outcome(turn);
        return republications.goOn(turn) ? turn.done(outcome.disposition()) : outcome;
    }

    private Outcome outcome(Turn turn) {
        return turn.body().accept(new Observation.Visitor<>() {
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
                return orders.ordered(turn, order);
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
