package dev.tideline.lifecycle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The evidence behind an event.
 *
 * @param crawlIds for an absence every crawl that missed the posting, for a board that is gone every one that did not
 *     find it, oldest first; else the crawl of the observation
 * @param misses how many eligible crawls missed the posting; null unless the cause is an absence
 * @param httpStatus of the probe or crawl that decided, where it named one
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
        PROBE,
        BOARD,
        COMMAND,
        TTL
    }

    static Cause observation(Rule rule, @Nullable String crawlId) {
        return new Cause(Kind.OBSERVATION, rule, crawls(crawlId), null, null, null, null);
    }

    /** R8; R11 or R12 where some of the crawls were held back by a guard and then confirmed. */
    static Cause absence(List<CountedCrawl> misses) {
        Set<Guard> confirmed = misses.stream()
                .flatMap(crawl -> Stream.ofNullable(crawl.confirmed()))
                .collect(Collectors.toSet());
        Rule rule = confirmed.isEmpty() ? Rule.R8 : confirmed.contains(Guard.EMPTY) ? Rule.R12 : Rule.R11;
        List<String> crawlIds = misses.stream().map(CountedCrawl::crawlId).toList();
        return close(Kind.ABSENCE, rule, crawlIds, crawlIds.size(), null, CloseReason.ABSENT);
    }

    static Cause boardGone(List<NotFound> reports, @Nullable Integer httpStatus) {
        List<String> crawlIds = reports.stream().map(NotFound::crawlId).toList();
        return close(Kind.BOARD, Rule.R13, crawlIds, null, httpStatus, CloseReason.BOARD_GONE);
    }

    static Cause evidence(Kind kind, @Nullable String crawlId, @Nullable Integer httpStatus, CloseReason reason) {
        return close(kind, Rule.R9, crawls(crawlId), null, httpStatus, reason);
    }

    static Cause moved() {
        return close(Kind.COMMAND, Rule.R27, List.of(), null, null, CloseReason.BOARD_MOVED);
    }

    static Cause expired() {
        return close(Kind.TTL, Rule.R23, List.of(), null, null, CloseReason.EXPIRED);
    }

    /** An operator's word. */
    static Cause command(Rule rule) {
        return new Cause(Kind.COMMAND, rule, List.of(), null, null, null, null);
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
