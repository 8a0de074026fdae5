package dev.tideline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Snapshot;
import dev.tideline.lifecycle.EventType;
import dev.tideline.lifecycle.Input;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The scorer finds what is wrong: each test breaks the rules, or what they are told, in one way. */
class ScorerTest {

    private static final Map<String, String> HASTY = Map.of(
            "lifecycle.misses",
            "1",
            "lifecycle.gap",
            "PT0S",
            "lifecycle.empty-crawls",
            "1",
            "lifecycle.guard-drop",
            "0",
            "lifecycle.guard-blast",
            "1",
            "lifecycle.guard-churn",
            "1");

    @Test
    void shouldFindNothingWhereNothingIsWrong() {
        Score score = Simulation.of(7, 20, 40, Faults.none()).score();

        assertThat(score.defects()).isEmpty();
        assertThat(score.trueCloses()).isGreaterThan(20);
        assertThat(score.dueCloses()).isGreaterThan(20);
        assertThat(score.events(EventType.UPDATED)).isGreaterThan(20);
        assertThat(score.falseAbsences()).isZero();
    }

    @Test
    void shouldFindThatAFailedCrawlWasReadAsAnEmptyOne() {
        Score score = Simulation.of(7, 20, 40, Faults.parse("failed=0.2"))
                .under(HASTY)
                .telling(ScorerTest::asIfComplete)
                .score();

        assertThat(score.falseCloses().unexplained()).hasSizeGreaterThan(20);
    }

    @Test
    void shouldExplainClosesThatLiesBringAbout() {
        Score score = Simulation.of(7, 20, 40, Faults.parse("rows-missing=0.2"))
                .under(HASTY)
                .score();

        assertThat(score.falseCloses().unexplained()).isEmpty();
        assertThat(score.falseCloses().explained()).containsKey("R8 believes crawls that lie in a row: rows-missing");
        assertThat(score.falseAbsences()).isPositive();
    }

    @Test
    void shouldFindEndsThatNoEventTells() {
        Score score =
                Simulation.of(7, 20, 40, Faults.none()).losing(EventType.CLOSED).score();

        assertThat(score.missedCloses().unexplained()).hasSizeGreaterThan(20);
    }

    @Test
    void shouldFindPostingsThatNoEventOpens() {
        Score score =
                Simulation.of(7, 20, 40, Faults.none()).losing(EventType.OPENED).score();

        assertThat(score.missedOpens().unexplained()).hasSizeGreaterThan(20);
    }

    @Test
    void shouldFindEditsThatNoEventTells() {
        Score score = Simulation.of(7, 20, 40, Faults.none())
                .losing(EventType.UPDATED)
                .score();

        assertThat(score.missedUpdates().unexplained()).hasSizeGreaterThan(20);
    }

    @Test
    void shouldFindUpdatesWithoutAnEdit() {
        Score score = Simulation.of(7, 20, 40, Faults.none())
                .repeating(EventType.UPDATED)
                .score();

        assertThat(score.wrongUpdates().unexplained()).hasSizeGreaterThan(20);
    }

    @Test
    void shouldExplainWhatAlternatingTextsBringAboutByTheLimitsOfR16() {
        Score score =
                Simulation.of(7, 20, 100, Faults.parse("alternating-text=0.05")).score();

        assertThat(score.wrongUpdates().unexplained()).isEmpty();
        assertThat(score.wrongUpdates().explained())
                .containsKeys(
                        "R16 does not know a text before it has come back",
                        "R16 takes a first return for a change that was taken back",
                        "R16 believes a text that stays");
    }

    @Test
    void shouldFindThatAlternatingTextsAreToldAgainAndAgain() {
        Score score = Simulation.of(7, 20, 100, Faults.parse("alternating-text=0.05"))
                .under(Map.of("lifecycle.oscillating-contents", "0"))
                .promising(Map.of())
                .score();

        assertThat(score.wrongUpdates().unexplained()).hasSizeGreaterThan(100);
    }

    private static Input asIfComplete(Input input) {
        Snapshot snapshot = input.snapshot();
        if (!(snapshot.body() instanceof CrawlFinished end) || end.outcome() == CrawlOutcome.BOARD_NOT_FOUND) {
            return input;
        }
        CrawlFinished complete = new CrawlFinished(
                end.mode(), CrawlOutcome.COMPLETE, end.startedAt(), null, null, 0, false, end.httpStatus(), null, null);
        return new Input(
                new Snapshot(snapshot.board(), snapshot.crawlId(), snapshot.observedAt(), complete),
                input.position(),
                input.recordedAt());
    }
}
