package dev.tideline.simulation;

import dev.tideline.lifecycle.EventType;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How well the events tell the truth.
 *
 * @param events how many of each type
 * @param trueCloses closes of what was gone
 * @param falseCloses closes of what was listed
 * @param falseAbsences of these, the ones that absence decided
 * @param dueCloses true ends that the policy's bound makes sure are found
 * @param missedCloses of these, the ones that were not found in time
 * @param wrongIntervals true closes whose interval does not hold the true end, though no crawl lied
 * @param wrongOpens openings and reopenings of what was not listed
 * @param missedOpens what was listed, and not open after a clean crawl
 * @param wrongUpdates updates where nothing was edited
 * @param missedUpdates edits that a clean crawl saw, and no event tells
 * @param openDelays from the true opening, or from the board's first crawl, to the event; baseline left out
 * @param closeDelays from the true end to the event
 */
public record Score(
        Map<EventType, Integer> events,
        int trueCloses,
        Findings falseCloses,
        int falseAbsences,
        int dueCloses,
        Findings missedCloses,
        Findings wrongIntervals,
        Findings wrongOpens,
        Findings missedOpens,
        Findings wrongUpdates,
        Findings missedUpdates,
        Delays openDelays,
        Delays closeDelays) {

    public int events(EventType type) {
        return events.getOrDefault(type, 0);
    }

    /** What neither a rule nor a limit of the policy explains. */
    public Stream<String> defects() {
        return Stream.of(
                        falseCloses, missedCloses, wrongIntervals, wrongOpens, missedOpens, wrongUpdates, missedUpdates)
                .flatMap(findings -> findings.unexplained().stream());
    }
}
