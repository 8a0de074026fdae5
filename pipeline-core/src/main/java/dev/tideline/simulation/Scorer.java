package dev.tideline.simulation;

import dev.tideline.lifecycle.Outcome;
import dev.tideline.lifecycle.Policies;
import dev.tideline.lifecycle.PostingEvent;
import java.util.HashMap;
import java.util.Map;

/** Collects what the rules tell of a world, and compares it with the truth in the end. */
public final class Scorer {

    private final Policies policies;
    private final Map<String, Map<String, ToldLife>> told = new HashMap<>();
    private final Marks marks = new Marks();

    /**
     * Events that were decided under these policies.
     *
     * @param policies set the bound within which ends must be found
     */
    public Scorer(Policies policies) {
        this.policies = policies;
    }

    public void count(Outcome outcome) {
        for (Outcome.Output output : outcome.outputs()) {
            if (output instanceof Outcome.Output.Happened happened) {
                count(happened.event());
            }
        }
    }

    private void count(PostingEvent event) {
        marks.count(event.type());
        told.computeIfAbsent(event.boardId(), absent -> new HashMap<>())
                .computeIfAbsent(event.providerJobKey(), absent -> new ToldLife())
                .add(Fact.of(event));
    }

    /** Once, when all is told. */
    public Score score(Truth truth) {
        truth.boards().forEach(life -> board(life, truth).score());
        return marks.score();
    }

    /** Likewise, but looks only at what is told, and not for what is missing: much faster. */
    public Score scoreOfEvents(Truth truth) {
        truth.boards().forEach(life -> board(life, truth).scoreEvents());
        return marks.score();
    }

    private BoardScorer board(BoardLife life, Truth truth) {
        BoardRecord board = new BoardRecord(
                life, truth.crawls(life), told.getOrDefault(life.board().id(), Map.of()));
        return new BoardScorer(board, policies.of(life.board()), marks);
    }
}
