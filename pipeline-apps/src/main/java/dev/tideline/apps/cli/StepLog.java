package dev.tideline.apps.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The steps of a story as they are told. What repeats is told once: sightings, and crawls that see nothing. */
final class StepLog {

    private final boolean colour;
    private final List<Step> steps = new ArrayList<>();
    private Sightings seen = new Sightings();
    private Sightings absent = new Sightings();

    StepLog(boolean colour) {
        this.colour = colour;
    }

    /** All so far, in order. */
    List<Step> steps() {
        tellRepetitions();
        return List.copyOf(steps);
    }

    void seen(Instant at, @Nullable String crawlId, @Nullable String note) {
        seen.add(at, crawlId, note);
    }

    void absent(Instant at, String crawlId) {
        absent.add(at, crawlId, null);
    }

    void step(Step step) {
        tellRepetitions();
        steps.add(step);
    }

    void step(String name, Instant at, String text, ObjectNode details) {
        step(name, name, at, null, text, details);
    }

    void step(String name, String label, Instant at, @Nullable Paint paint, String text, ObjectNode details) {
        String line = String.format(Locale.ROOT, "%-8s  ", label) + text;
        step(new Step(name, at, paint == null ? line : paint.on(line, colour), details));
    }

    /** Only one of the two can have gone on since the last step. */
    private void tellRepetitions() {
        add(seen.step("seen"));
        add(absent.step("absent"));
        seen = new Sightings();
        absent = new Sightings();
    }

    private void add(@Nullable Step step) {
        if (step != null) {
            steps.add(step);
        }
    }

    static ObjectNode details() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode details(@Nullable String crawlId) {
        return crawlId == null ? details() : details().put("crawl_id", crawlId);
    }
}
