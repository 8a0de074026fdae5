package dev.tideline.capture;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a {@link Snapshot}: what exactly was seen, tried or ordered. */
public sealed interface Observation {

    <R> R accept(Visitor<R> visitor);

    /** One method a kind: the compiler sees to it that none is forgotten. */
    interface Visitor<R> {
        R observed(PostingObserved observed);

        R probed(PostingProbed probed);

        R removed(PostingRemoved removed);

        R started(CrawlStarted started);

        R finished(CrawlFinished finished);

        R ordered(OperatorCommand order);
    }

    /**
     * A posting was read.
     *
     * @param key the provider's key; null where the reader must find it in the payload
     * @param request the parameters asked for: a field that was not asked for is unknown, not removed
     */
    record PostingObserved(
            @Nullable String key,
            Payload payload,
            @Nullable String payloadUri,
            Map<String, String> request,
            @Nullable Integer listPosition)
            implements Observation {
        public PostingObserved {
            request = Map.copyOf(request);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.observed(this);
        }
    }

    /** A posting's own page was looked at. */
    record PostingProbed(
            String key, ProbeVerdict verdict, @Nullable Integer httpStatus) implements Observation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.probed(this);
        }
    }

    /** Somebody who must know, for example a webhook, says that the posting is gone. */
    record PostingRemoved(String key, String origin) implements Observation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.removed(this);
        }
    }

    /** A crawl of the board begins. */
    record CrawlStarted(CrawlMode mode) implements Observation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.started(this);
        }
    }

    /**
     * A crawl of the board ended.
     *
     * @param advertisedTotal how many postings the board says it has, where it says so
     * @param distinctKeys how many different keys the crawler read
     * @param capped the crawl was cut at a limit
     * @param unchangedSince the id of the earlier crawl whose list still stands as it was (HTTP 304), so that no row of it
     *     was sent again; null where the list was read
     */
    record CrawlFinished(
            CrawlMode mode,
            CrawlOutcome outcome,
            Instant startedAt,
            @Nullable Integer advertisedTotal,
            @Nullable Integer distinctKeys,
            int pagesFailed,
            boolean capped,
            @Nullable Integer httpStatus,
            @Nullable String detail,
            @Nullable String unchangedSince)
            implements Observation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.finished(this);
        }
    }

    /** An operator's order. */
    record OperatorCommand(Command command, Map<String, String> arguments) implements Observation {
        public OperatorCommand {
            arguments = Map.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ordered(this);
        }
    }
}
