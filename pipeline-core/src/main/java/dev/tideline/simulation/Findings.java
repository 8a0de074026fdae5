package dev.tideline.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is not as it truly was: counted by what explains it, told in full where nothing does. */
public final class Findings {

    private final SortedMap<String, Integer> explained = new TreeMap<>();
    private final List<String> unexplained = new ArrayList<>();

    void explain(String reason) {
        explained.merge(reason, 1, Integer::sum);
    }

    void accuse(String what) {
        unexplained.add(what);
    }

    /** Count by the rule, or limit of the policy, that is known to let this happen. */
    public SortedMap<String, Integer> explained() {
        return Collections.unmodifiableSortedMap(explained);
    }

    /** Defects, of the rules or of this package. */
    public List<String> unexplained() {
        return Collections.unmodifiableList(unexplained);
    }

    public int count() {
        return explained.values().stream().mapToInt(Integer::intValue).sum() + unexplained.size();
    }
}
