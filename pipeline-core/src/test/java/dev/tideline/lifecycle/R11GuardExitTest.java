package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Command;
import dev.tideline.capture.CrawlOutcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Ten postings; from minute 60 on every crawl sees only four of them. */
class R11GuardExitTest {

    private static final int HOUR = 60;

    private final Story story = Story.guarded().crawl("c1", 0, Job.of("j", 10)).crawl("g1", HOUR, Job.of("j", 4));

    @Test
    void shouldCountTheGuardedCrawlsAfterTheFactOnceThreeAgreeOverSixHours() {
        story.crawl("g2", 4 * HOUR, Job.of("j", 4));
        assertThat(story.events()).hasSize(10);

        story.crawl("g3", 7 * HOUR, Job.of("j", 4));

        assertThat(story.board().openPostings()).isEqualTo(4);
        PostingEvent closed = story.last("j9");
        assertThat(closed.cause().rule()).isEqualTo(Rule.R11);
        assertThat(closed.cause().reason()).isEqualTo(CloseReason.ABSENT);
        assertThat(closed.cause().crawlIds()).containsExactly("g1", "g2", "g3");
        assertThat(closed.effectiveAfter()).isEqualTo(Story.time(1));
        assertThat(closed.effectiveAt()).isEqualTo(Story.time(62));
        assertThat(story.board().guard()).isNull();
        assertThat(story.board().recentCrawls())
                .extracting(CrawlReport::verdict)
                .containsExactly(
                        CrawlVerdict.SHRINK_CONFIRMED,
                        CrawlVerdict.SHRINK_CONFIRMED,
                        CrawlVerdict.SHRINK_CONFIRMED,
                        CrawlVerdict.COUNTED);
        assertThat(story.report().closed()).isEqualTo(6);
    }

    @Test
    void shouldNotBelieveThreeCrawlsWithinLessThanSixHours() {
        story.crawl("g2", 2 * HOUR, Job.of("j", 4))
                .crawl("g3", 3 * HOUR, Job.of("j", 4))
                .crawl("g4", 7 * HOUR - 1, Job.of("j", 4));
        assertThat(story.events()).hasSize(10);

        assertThat(story.crawl("g5", 7 * HOUR, Job.of("j", 4)).board().openPostings())
                .isEqualTo(4);
    }

    @Test
    void shouldCountTheGuardedCrawlsWithOneThatSawTheSameAndThatNoGuardHoldsAnyMore() {
        story.crawl("g2", 2 * HOUR, Job.of("j", 4)).remove(2 * HOUR + 30, "j8").remove(2 * HOUR + 30, "j9");

        story.crawl("g3", 3 * HOUR, Job.of("j", 4));

        assertThat(story.board().openPostings()).isEqualTo(4);
        assertThat(story.last("j7").cause().crawlIds()).containsExactly("g1", "g2", "g3");
        assertThat(story.last("j7").effectiveAt()).isEqualTo(Story.time(62));
        assertThat(story.board().recentCrawls())
                .extracting(CrawlReport::counted)
                .containsExactly(true, true, true, true);
    }

    @Test
    void shouldNotBelieveTwoCrawlsHoweverFarApart() {
        story.crawl("g2", 100 * HOUR, Job.of("j", 4));

        assertThat(story.events()).hasSize(10);
        assertThat(story.guard().crawls()).isEqualTo(2);
    }

    @Test
    void shouldBeginAnewWithACrawlThatSawOthers() {
        story.crawl("g2", 4 * HOUR, Job.of("j0"), Job.of("j1"), Job.of("j8"), Job.of("j9"));
        story.crawl("g3", 7 * HOUR, Job.of("j0"), Job.of("j1"), Job.of("j8"), Job.of("j9"));

        assertThat(story.events()).hasSize(10);
        assertThat(story.guard().since()).isEqualTo(Story.time(4 * HOUR + 2));

        story.crawl("g4", 10 * HOUR, Job.of("j0"), Job.of("j1"), Job.of("j8"), Job.of("j9"));
        assertThat(story.last("j5").effectiveAt()).isEqualTo(Story.time(4 * HOUR + 2));
        assertThat(story.types("j9")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldNotMissWhatWasSeenWhileTheGuardHeld() {
        story.push(2 * HOUR, Job.of("j9")).crawl("g2", 4 * HOUR, Job.of("j", 4)).crawl("g3", 7 * HOUR, Job.of("j", 4));

        assertThat(story.last("j9").effectiveAt()).isEqualTo(Story.time(4 * HOUR + 2));
        assertThat(story.last("j9").cause().crawlIds()).containsExactly("g2", "g3");
        assertThat(story.last("j8").effectiveAt()).isEqualTo(Story.time(62));
    }

    @Test
    void shouldNotBeHelpedByCrawlsThatAreNotEligible() {
        for (int i = 2; i < 12; i++) {
            story.crawl("p" + i, i * HOUR, end -> end.outcome(CrawlOutcome.PARTIAL), Job.of("j", 4));
            story.crawl("capped" + i, i * HOUR + 10, Story.End::cut, Job.of("j", 4));
        }

        assertThat(story.events()).hasSize(10);
        assertThat(story.guard().crawls()).isEqualTo(1);
    }

    @Test
    void shouldLeaveOutAGuardedCrawlWhoseEndComesAgainWithOtherContent() {
        story.finish("g1", HOUR, HOUR + 2, end -> end.outcome(CrawlOutcome.PARTIAL));

        assertThat(story.board().guard()).isNull();
        assertThat(story.crawl("g2", 4 * HOUR, Job.of("j", 4)).guard().since()).isEqualTo(Story.time(4 * HOUR + 2));
    }

    @Test
    void shouldMeasureByWhatIsLeftFromThenOn() {
        story.crawl("g2", 4 * HOUR, Job.of("j", 4)).crawl("g3", 7 * HOUR, Job.of("j", 4));

        story.crawl("c5", 8 * HOUR, Job.of("j", 3)).crawl("c6", 10 * HOUR, Job.of("j", 3));

        assertThat(story.types("j3")).containsExactly(EventType.OPENED, EventType.CLOSED);
        assertThat(story.last("j3").cause().rule()).isEqualTo(Rule.R8);
    }

    @Test
    void shouldNotGuardAgainWhatIsConfirmedWhileItWaitsForMoreMisses() {
        Story four = Story.guarded("lifecycle.misses", "4").crawl("c1", 0, Job.of("j", 10));
        for (int i = 1; i <= 3; i++) {
            four.crawl("g" + i, i * 4 * HOUR, Job.of("j", 4));
        }
        assertThat(four.board().missingPostings()).isEqualTo(6);
        assertThat(four.board().openPostings()).isEqualTo(10);

        four.crawl("c5", 13 * HOUR, Job.of("j", 4));

        assertThat(four.report().verdict()).isEqualTo(CrawlVerdict.COUNTED);
        assertThat(four.board().openPostings()).isEqualTo(4);
    }

    @Test
    void shouldKeepABoundedNumberOfGuardedCrawlsAndTheFirstOfThem() {
        for (int i = 1; i < 50; i++) {
            story.crawl("m" + i, HOUR + 5 * i, Job.of("j", 4));
        }
        assertThat(story.guard().crawls()).isEqualTo(CrawlVotes.MAX_GUARDED);

        story.crawl("last", 7 * HOUR, Job.of("j", 4));

        assertThat(story.last("j9").effectiveAt()).isEqualTo(Story.time(62));
    }

    @Nested
    class AcceptShrink {

        @Test
        void shouldCountTheGuardedCrawlsAtOnce() {
            story.order(HOUR + 10, Command.ACCEPT_SHRINK);

            assertThat(story.disposition()).isEqualTo(Disposition.ORDERED);
            assertThat(story.board().guard()).isNull();
            assertThat(story.board().missingPostings()).isEqualTo(6);
            assertThat(story.report().verdict()).isEqualTo(CrawlVerdict.SHRINK_CONFIRMED);

            story.crawl("c3", 3 * HOUR, Job.of("j", 4));
            assertThat(story.board().openPostings()).isEqualTo(4);
            assertThat(story.last("j9").cause().rule()).isEqualTo(Rule.R11);
        }

        @Test
        void shouldCloseAtOnceWhereEnoughCrawlsAgree() {
            story.crawl("g2", 3 * HOUR, Job.of("j", 4)).order(3 * HOUR + 10, Command.ACCEPT_SHRINK);

            assertThat(story.board().openPostings()).isEqualTo(4);
            assertThat(story.last("j9").effectiveAt()).isEqualTo(Story.time(62));
        }

        @Test
        void shouldFindNothingToDoWhereNoGuardHolds() {
            Story calm = Story.guarded().crawl("c1", 0, Job.of("j", 10));

            calm.order(10, Command.ACCEPT_SHRINK);

            assertThat(calm.disposition()).isEqualTo(Disposition.MOOT);
        }

        @Test
        void shouldSayNothingOfCrawlsThatEndedAfterIt() {
            story.order(HOUR - 10, Command.ACCEPT_SHRINK);

            assertThat(story.disposition()).isEqualTo(Disposition.MOOT);
            assertThat(story.guard().crawls()).isEqualTo(1);
        }
    }
}
