package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.ProbeVerdict;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class R9EvidenceTest {

    private static final int DAY = 24 * 60;

    private final Story story = Story.begins().crawl("c1", 0, Job.of("k"));

    @Nested
    class Removal {

        @Test
        void shouldCloseAtOnce() {
            story.remove(60, "k");

            PostingEvent closed = story.last("k");
            assertThat(closed.type()).isEqualTo(EventType.CLOSED);
            assertThat(closed.cause().reason()).isEqualTo(CloseReason.REMOVED);
            assertThat(closed.cause().confidence()).isEqualTo(Confidence.HIGH);
            assertThat(closed.effectiveAt()).isEqualTo(Story.time(60));
            assertThat(closed.effectiveAfter()).isEqualTo(Story.time(1));
        }

        @Test
        void shouldBeHistoryIfThePostingWasSeenSince() {
            story.crawl("c2", 90, Job.of("k")).remove(60, "k");

            assertThat(story.disposition()).isEqualTo(Disposition.STALE);
        }

        @Test
        void shouldBeHistoryIfACrawlInFlightMayHaveSeenThePostingSince() {
            story.start("c2", 50)
                    .see("c2", 51, Job.of("other"))
                    .see("c2", 90, Job.of("k"))
                    .remove(60, "k");

            assertThat(story.disposition()).isEqualTo(Disposition.STALE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"unknown", " "})
        void shouldDoNothingForAPostingThatIsNotKnown(String key) {
            story.remove(60, key);

            assertThat(story.events()).hasSize(1);
        }
    }

    @Nested
    class UnlistedFlag {

        @Test
        void shouldCloseWithTheLastKnownContent() {
            story.see("c2", 60, Job.of("k").titled("Not offered").unlisted());

            PostingEvent closed = story.last("k");
            assertThat(closed.cause().reason()).isEqualTo(CloseReason.UNLISTED);
            assertThat(closed.after().title()).isEqualTo("Clerk");
        }

        @Test
        void shouldNeverOpenNorReopen() {
            story.remove(60, "k")
                    .push(70, Job.of("k").unlisted())
                    .push(80, Job.of("new").unlisted());

            assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.CLOSED);
            assertThat(story.types("new")).isEmpty();
        }

        @Test
        void shouldReopenWhenListedAgain() {
            story.push(60, Job.of("k").unlisted())
                    .push(70, Job.of("k").unlisted())
                    .push(80, Job.of("k"));

            assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.CLOSED, EventType.REOPENED);
            assertThat(story.last("k").reopenKind()).isEqualTo(ReopenKind.RELISTED);
        }

        @Test
        void shouldNotBeOverruledByAnOlderListing() {
            story.push(60, Job.of("new").unlisted()).push(50, Job.of("new"));
            story.remove(55, "k").push(70, Job.of("k").unlisted()).push(60, Job.of("k"));

            assertThat(story.types("new")).isEmpty();
            assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.CLOSED);
        }
    }

    @Nested
    class Probe {

        @ParameterizedTest
        @CsvSource({
            "GONE,404,DETAIL_GONE",
            "GONE,410,DETAIL_GONE",
            "GONE,,DETAIL_GONE",
            "CLOSED_MARKER,200,CLOSED_MARKER"
        })
        void shouldCloseWhileTheBoardIsAlive(ProbeVerdict verdict, Integer status, CloseReason reason) {
            story.probe(60, "k", verdict, status);

            assertThat(story.last("k").cause().reason()).isEqualTo(reason);
            assertThat(story.last("k").cause().httpStatus()).isEqualTo(status);
        }

        @ParameterizedTest
        @CsvSource({
            "GONE,401",
            "GONE,403",
            "GONE,429",
            "GONE,500",
            "GONE,503",
            "GONE,200",
            "CLOSED_MARKER,404",
            "CLOSED_MARKER,503",
            "UNCERTAIN,404",
            "UNCERTAIN,"
        })
        void shouldProveNothingByAnUncertainAnswer(ProbeVerdict verdict, Integer status) {
            story.probe(60, "k", verdict, status);

            assertThat(story.disposition()).isEqualTo(Disposition.UNCERTAIN);
            assertThat(story.types("k")).containsExactly(EventType.OPENED);
        }

        @Test
        void shouldProveNothingWhenTheBoardHasNotAnsweredForADay() {
            story.probe(2 + DAY + 1, "k", ProbeVerdict.GONE, 404);

            assertThat(story.disposition()).isEqualTo(Disposition.UNCERTAIN);
        }

        @Test
        void shouldProveNothingWhenTheBoardIsDown() {
            story.crawl("down", 2 + DAY, end -> end.outcome(CrawlOutcome.BLOCKED));

            story.probe(2 + DAY + 1, "k", ProbeVerdict.GONE, 404);

            assertThat(story.disposition()).isEqualTo(Disposition.UNCERTAIN);
        }

        /** Found by the simulation: the pages of a board that is down are down too, however lately it answered. */
        @ParameterizedTest
        @EnumSource(names = {"FAILED", "BLOCKED", "INVALID", "BOARD_NOT_FOUND"})
        void shouldProveNothingWhenTheBoardWentDownOnlyJustNow(CrawlOutcome outcome) {
            story.crawl("down", 60, end -> end.outcome(outcome)).probe(70, "k", ProbeVerdict.GONE, 404);

            assertThat(story.disposition()).isEqualTo(Disposition.UNCERTAIN);
        }

        /** Found by the laws: what the crawl before the probe got is forgotten when the probe comes again (R18). */
        @Test
        void shouldStillProveNothingWhenItComesAgainLongAfterTheBoardWentDown() {
            story.crawl("down", 60, end -> end.outcome(CrawlOutcome.FAILED));
            for (int i = 0; i < CrawlHistory.REPORTS_KEPT; i++) {
                story.crawl("later" + i, 100 + 10 * i, end -> end.outcome(CrawlOutcome.FAILED));
            }

            story.probe(70, "k", ProbeVerdict.GONE, 404);

            assertThat(story.disposition()).isEqualTo(Disposition.UNCERTAIN);
        }

        @Test
        void shouldCloseOnceTheBoardAnswersAgain() {
            story.crawl("down", 60, end -> end.outcome(CrawlOutcome.FAILED)).crawl("up", 80, Job.of("k"));

            story.probe(90, "k", ProbeVerdict.GONE, 404);

            assertThat(story.disposition()).isEqualTo(Disposition.CLOSED);
        }

        /** The same probe must not prove nothing now, and something when it comes again (R18). */
        @ParameterizedTest
        @ValueSource(ints = {DAY + 61, 3 * DAY})
        void shouldProveNothingByWhatTheBoardAnswersAfterwards(int answered) {
            story.crawl("c2", answered).probe(DAY + 60, "k", ProbeVerdict.GONE, 404);

            assertThat(story.disposition()).isEqualTo(Disposition.UNCERTAIN);
        }

        @Test
        void shouldCloseJustWithinADayOfTheBoardsAnswer() {
            story.probe(2 + DAY, "k", ProbeVerdict.GONE, 404);

            assertThat(story.disposition()).isEqualTo(Disposition.CLOSED);
        }

        @Test
        void shouldBeHistoryIfThePostingWasSeenSince() {
            story.push(70, Job.of("k")).probe(60, "k", ProbeVerdict.GONE, 404);

            assertThat(story.disposition()).isEqualTo(Disposition.STALE);
        }
    }
}
