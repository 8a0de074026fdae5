package dev.tideline.simulation;

import dev.tideline.lifecycle.EventType;
import java.util.EnumMap;
import java.util.Map;

/** A {@link Score} in the making. */
final class Marks {

    private final Map<EventType, Integer> events = new EnumMap<>(EventType.class);
    private final Findings falseCloses = new Findings();
    private final Findings missedCloses = new Findings();
    private final Findings wrongIntervals = new Findings();
    private final Findings wrongOpens = new Findings();
    private final Findings missedOpens = new Findings();
    private final Findings wrongUpdates = new Findings();
    private final Findings missedUpdates = new Findings();
    private final Delays openDelays = new Delays();
    private final Delays closeDelays = new Delays();
    private int trueCloses;
    private int dueCloses;
    private int falseAbsences;

    void count(EventType type) {
        events.merge(type, 1, Integer::sum);
    }

    void countTrueClose() {
        trueCloses++;
    }

    void countDueClose() {
        dueCloses++;
    }

    void countFalseAbsence() {
        falseAbsences++;
    }

    Findings falseCloses() {
        return falseCloses;
    }

    Findings missedCloses() {
        return missedCloses;
    }

    Findings wrongIntervals() {
        return wrongIntervals;
    }

    Findings wrongOpens() {
        return wrongOpens;
    }

    Findings missedOpens() {
        return missedOpens;
    }

    Findings wrongUpdates() {
        return wrongUpdates;
    }

    Findings missedUpdates() {
        return missedUpdates;
    }

    Delays openDelays() {
        return openDelays;
    }

    Delays closeDelays() {
        return closeDelays;
    }

    Score score() {
        return new Score(
                Map.copyOf(events),
                trueCloses,
                falseCloses,
                falseAbsences,
                dueCloses,
                missedCloses,
                wrongIntervals,
                wrongOpens,
                missedOpens,
                wrongUpdates,
                missedUpdates,
                openDelays,
                closeDelays);
    }
}
