package dev.tideline.apps.cli;

import dev.tideline.enrichment.Enricher;
import dev.tideline.lifecycle.EventType;
import dev.tideline.lifecycle.InMemoryStore;
import dev.tideline.lifecycle.Input;
import dev.tideline.lifecycle.Lifecycle;
import dev.tideline.lifecycle.Outcome;
import dev.tideline.lifecycle.Policies;
import dev.tideline.provider.Readers;
import dev.tideline.simulation.Delays;
import dev.tideline.simulation.Findings;
import dev.tideline.simulation.Score;
import dev.tideline.simulation.Scorer;
import dev.tideline.simulation.Truth;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs the rules over a simulated world and tells how well they did. */
final class ScoreReport {

    private static final int SHOWN = 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Lifecycle lifecycle;
    private final InMemoryStore store = new InMemoryStore();
    private final Scorer scorer;
    private long inputs;
    private long nanos;
    private boolean explained = true;

    ScoreReport(Policies policies) {
        this.lifecycle = new Lifecycle(Readers.standard(), policies, Enricher.NONE);
        this.scorer = new Scorer(policies);
    }

    /** Only the rules' own time is taken, as one core works it off. */
    void apply(List<Input> crawl) {
        List<Outcome> outcomes = new ArrayList<>(crawl.size());
        long start = THREADS.getCurrentThreadCpuTime();
        for (Input input : crawl) {
            outcomes.add(lifecycle.apply(input, store));
        }
        nanos += THREADS.getCurrentThreadCpuTime() - start;
        inputs += crawl.size();
        outcomes.forEach(scorer::count);
    }

    /** Nothing was found that no rule explains; known only once printed. */
    boolean isExplained() {
        return explained;
    }

    void print(Truth truth, Writer out) throws IOException {
        Score score = scorer.score(truth);
        explained = score.defects().findAny().isEmpty();
        line(
                out,
                "%s events: %s opened, %s updated, %s closed, %s reopened",
                Numbers.grouped(score.events().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()),
                Numbers.grouped(score.events(EventType.OPENED)),
                Numbers.grouped(score.events(EventType.UPDATED)),
                Numbers.grouped(score.events(EventType.CLOSED)),
                Numbers.grouped(score.events(EventType.REOPENED)));
        line(
                out,
                "true closes: %s; %s ends were due by the policy's bound",
                Numbers.grouped(score.trueCloses()),
                Numbers.grouped(score.dueCloses()));
        findings(out, "false closes", score.falseCloses());
        findings(out, "ends not found in time", score.missedCloses());
        findings(out, "closes with a wrong interval", score.wrongIntervals());
        findings(out, "wrong openings", score.wrongOpens());
        findings(out, "missed openings", score.missedOpens());
        findings(out, "updates without an edit", score.wrongUpdates());
        findings(out, "missed edits", score.missedUpdates());
        delays(out, "opening", score.openDelays());
        delays(out, "closing", score.closeDelays());
    }

    /** For people: it differs from run to run. */
    String speed() {
        return Numbers.grouped(inputs) + " records through the rules in " + Numbers.seconds(nanos) + ", "
                + Numbers.grouped(Math.round(inputs * 60e9 / Math.max(1, nanos))) + " a minute on one core";
    }

    private static void findings(Writer out, String what, Findings findings) throws IOException {
        line(
                out,
                "%s: %s, %s of them unexplained",
                what,
                Numbers.grouped(findings.count()),
                Numbers.grouped(findings.unexplained().size()));
        for (var reason : findings.explained().entrySet()) {
            line(out, "  %s  %s", Numbers.grouped(reason.getValue()), reason.getKey());
        }
        for (String finding : findings.unexplained()
                .subList(0, Math.min(SHOWN, findings.unexplained().size()))) {
            line(out, "  ! %s", finding);
        }
    }

    private static void delays(Writer out, String what, Delays delays) throws IOException {
        line(
                out,
                "%s delay: half within %s, nine of ten within %s, all within %s",
                what,
                hours(delays.quantile(0.5)),
                hours(delays.quantile(0.9)),
                hours(delays.quantile(1)));
    }

    static String hours(Duration duration) {
        return String.format(Locale.ROOT, "%.1f h", duration.toMinutes() / 60.0);
    }

    private static void line(Writer out, String format, Object... arguments) throws IOException {
        out.write(String.format(Locale.ROOT, format, arguments));
        out.write('\n');
    }
}
