package dev.tideline.simulation;

import dev.tideline.capture.Observation.PostingObserved;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The way of one board's records to the pipeline: some come late, twice, or in another order. */
final class Delivery {

    private static final Duration A_DAY = Duration.ofDays(1);

    private record Held(int until, List<Told> told) {}

    private final Dice dice;
    private final List<Held> held = new ArrayList<>();

    Delivery(Dice dice) {
        this.dice = dice;
    }

    /** The crawl's records as they arrive; what is held back arrives after a later one. */
    List<Told> deliver(List<Told> told, Fault fault, int crawl) {
        return switch (fault) {
            case DUPLICATED -> doubled(told);
            case REORDERED -> reordered(told);
            case CLOCK_AHEAD -> told.stream().map(one -> one.ahead(A_DAY)).toList();
            case REPLAYED -> {
                held.add(new Held(crawl + dice.between(1, 5), told));
                yield told;
            }
            case LATE -> {
                List<Told> late = told.stream().filter(one -> dice.chance(0.1)).toList();
                held.add(new Held(crawl + dice.between(1, 3), late));
                List<Told> rest = new ArrayList<>(told);
                rest.removeAll(late);
                yield rest;
            }
            default -> throw new IllegalArgumentException(fault + " is no matter of delivery");
        };
    }

    /** What arrives after this crawl at last. */
    List<Told> due(int crawl) {
        List<Told> due = new ArrayList<>();
        for (Iterator<Held> all = held.iterator(); all.hasNext(); ) {
            Held one = all.next();
            if (one.until() <= crawl) {
                due.addAll(one.told());
                all.remove();
            }
        }
        return due;
    }

    /** Two crawls' records, each in its order. */
    List<Told> interleaved(List<Told> one, List<Told> other) {
        List<Told> both = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            boolean first = j == other.size() || (i < one.size() && dice.chance(0.5));
            both.add(first ? one.get(i++) : other.get(j++));
        }
        return both;
    }

    private List<Told> doubled(List<Told> told) {
        List<Told> doubled = new ArrayList<>();
        for (Told one : told) {
            doubled.add(one);
            if (dice.chance(0.5)) {
                doubled.add(one);
            }
        }
        return doubled;
    }

    private List<Told> reordered(List<Told> told) {
        List<Told> rows = new ArrayList<>(told.stream().filter(Told::isRow).toList());
        dice.shuffle(rows);
        Iterator<Told> next = rows.iterator();
        return told.stream().map(one -> one.isRow() ? next.next() : one).toList();
    }

    /** Keys of rows that are not among those delivered. */
    static Set<String> missing(List<Told> told, List<Told> delivered) {
        Set<String> keys = keys(told);
        keys.removeAll(keys(delivered));
        return keys;
    }

    private static Set<String> keys(List<Told> told) {
        Set<String> keys = new HashSet<>();
        for (Told one : told) {
            if (one.snapshot().body() instanceof PostingObserved observed && observed.key() != null) {
                keys.add(observed.key());
            }
        }
        return keys;
    }
}
