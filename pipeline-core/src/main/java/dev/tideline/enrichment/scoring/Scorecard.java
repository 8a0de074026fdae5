package dev.tideline.enrichment.scoring;

import dev.tideline.canonical.Json;
import java.util.ArrayList;
import java.util.List;

/** How one subject's labelled cases were answered. */
public record Scorecard(String subject, Marks marks, List<Miss> misses) {

    /** A case whose answer is not fully right. */
    public record Miss(Case question, Json answer) {}

    public Scorecard {
        misses = List.copyOf(misses);
    }

    /** Asks a subject every case; the cases of other subjects are left out. */
    public static Scorecard of(Subject subject, List<Case> cases) {
        Marks marks = Marks.NONE;
        List<Miss> misses = new ArrayList<>();
        for (Case each : cases) {
            if (each.subject().equals(subject.name())) {
                Json answer = subject.answer(each.question());
                Marks mark = subject.mark(each.label(), answer);
                marks = marks.plus(mark);
                if (mark.exact() == 0) {
                    misses.add(new Miss(each, answer));
                }
            }
        }
        return new Scorecard(subject.name(), marks, misses);
    }
}
