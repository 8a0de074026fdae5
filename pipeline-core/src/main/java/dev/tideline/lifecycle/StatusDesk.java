package dev.tideline.lifecycle;

import dev.tideline.provider.PostingReader;
import dev.tideline.provider.Readers;

/** Publishes how a board stands, and puts its state back. */
final class StatusDesk {

    private final Readers readers;

    StatusDesk(Readers readers) {
        this.readers = readers;
    }

    void publish(Turn turn) {
        BoardState state = turn.state();
        GuardStatus guard = CrawlGuards.status(state, turn.policy().guards(), probeWanted(turn));
        turn.store().putBoard(turn.board(), state);
        turn.publish(new Outcome.Output.BoardStands(state.status(turn.board(), turn.at(), turn.policy(), guard)));
    }

    /** R12: the provider answers an empty list for boards that it does not know. */
    boolean probeWanted(Turn turn) {
        return readers.forProvider(turn.board().provider())
                .filter(PostingReader::answersEmptyForUnknownBoards)
                .isPresent();
    }
}
