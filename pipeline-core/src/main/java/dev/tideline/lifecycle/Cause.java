package dev.tideline.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evidence behind an event.
 *
 * @param crawlIds for an absence every crawl that missed the posting, oldest first; else the crawl of the observation
 * @param misses how many eligible crawls missed the posting; null unless the cause is an absence
 * @param httpStatus of the probe that decided; null unless the cause is a probe
 * @param reason of a close, else null
 * @param confidence of a close, else null
 */
public record Cause(
        Kind kind,
        Rule rule,
        List<String> crawlIds,
        @Nullable Integer misses,
        @Nullable Integer httpStatus,
        @Nullable CloseReason reason,
        @Nullable Confidence confidence) {

    public Cause {
        crawlIds = List.copyOf(crawlIds);
    }

    /** What kind of input, or lack of it, decided. */
    public enum Kind {
        OBSERVATION,
        ABSENCE,
        REMOVAL,
        PROBE
    }

    static Cause observation(Rule rule, @Nullable String crawlId) {
        return new Cause(Kind.OBSERVATION, rule, crawls(crawlId), null, null, null, null);
    }

    static Cause absence(List<String> crawlIds) {
        return close(Kind.ABSENCE, Rule.R8, crawlIds, crawlIds.size(), null, CloseReason.ABSENT);
    }

    static Cause evidence(Kind kind, @Nullable String crawlId, @Nullable Integer httpStatus, CloseReason reason) {
        return close(kind, Rule.R9, crawls(crawlId), null, httpStatus, reason);
    }

    private static Cause close(
            Kind kind,
            Rule rule,
            List<String> crawlIds,
            @Nullable Integer misses,
            @Nullable Integer httpStatus,
            CloseReason reason) {
        return new Cause(kind, rule, crawlIds, misses, httpStatus, reason, reason.confidence());
    }

    private static List<String> crawls(@Nullable String crawlId) {
        return crawlId == null ? List.of() : List.of(crawlId);
    }
}
