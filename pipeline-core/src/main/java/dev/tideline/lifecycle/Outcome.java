package dev.tideline.lifecycle;

import dev.tideline.publication.PostingRecord;
import java.util.List;

/**
 * What came of one input record.
 *
 * @param disposition for the counters: exactly one an input
 * @param outputs to be published in this order
 */
public record Outcome(Disposition disposition, List<Output> outputs) {

    public Outcome {
        outputs = List.copyOf(outputs);
    }

    /** Something to publish. */
    public sealed interface Output {

        /** An event; its {@code after} is the posting as it now stands. */
        record Happened(PostingEvent event) implements Output {}

        /**
         * The posting as it stands, republished without an event.
         *
         * @param knownFacets how many facets are known of it: while its version stands, that only grows
         */
        record Stands(PostingRecord posting, int knownFacets) implements Output {}

        /**
         * A posting that is forgotten (R26): readers of what stands lose it.
         *
         * @param version of its last event
         */
        record Purged(String postingId, long version) implements Output {}

        /** How the board stands after a crawl. */
        record BoardStands(BoardStatus status) implements Output {}

        /** The input's own bytes go to the dead letters. */
        record Rejected(Stage stage, String reason) implements Output {}
    }

    /** Where an input failed. */
    public enum Stage {
        /** The record is no snapshot. */
        DECODE,
        /** The payload cannot be read. */
        READ,
        /** The record asks for what is not done here. */
        COMMAND
    }
}
