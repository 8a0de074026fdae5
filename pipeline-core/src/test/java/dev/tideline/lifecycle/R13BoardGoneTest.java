package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlOutcome;
import org.junit.jupiter.api.Test;

class R13BoardGoneTest {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private final Story story = Story.guarded().crawl("c1", 0, Job.of("j", 10));

    @Test
    void shouldCloseAllByThreeReportsSixHoursApartWhereTheBoardWorkedLately() {
        story.notFound("n1", DAY).notFound("n2", DAY + 6 * HOUR);
        assertThat(story.events()).hasSize(10);
        assertThat(story.board().notFoundSince()).isEqualTo(Story.time(DAY + 2));

        story.notFound("n3", DAY + 12 * HOUR);

        assertThat(story.board().openPostings()).isZero();
        PostingEvent closed = story.last("j3");
        assertThat(closed.cause().rule()).isEqualTo(Rule.R13);
        assertThat(closed.cause().kind()).isEqualTo(Cause.Kind.BOARD);
        assertThat(closed.cause().reason()).isEqualTo(CloseReason.BOARD_GONE);
        assertThat(closed.cause().confidence()).isEqualTo(Confidence.LOW);
        assertThat(closed.cause().crawlIds()).containsExactly("n1", "n2", "n3");
        assertThat(closed.effectiveAfter()).isEqualTo(Story.time(1));
        assertThat(closed.effectiveAt()).isEqualTo(Story.time(DAY + 2));
        assertThat(story.report().verdict()).isEqualTo(CrawlVerdict.BOARD_GONE);
        assertThat(story.report().closed()).isEqualTo(10);
        assertThat(story.report().counted()).isFalse();
    }

    @Test
    void shouldCloseAllByTwoReportsWhereTheBoardHasNotWorkedForAWeek() {
        story.notFound("n1", 8 * DAY).notFound("n2", 8 * DAY + 6 * HOUR);

        assertThat(story.board().openPostings()).isZero();
    }

    @Test
    void shouldNotCountReportsThatFollowEachOtherTooClosely() {
        for (int i = 0; i < 12; i++) {
            story.notFound("n" + i, DAY + i * HOUR);
        }
        assertThat(story.events()).hasSize(10);

        assertThat(story.notFound("n12", DAY + 12 * HOUR).board().openPostings())
                .isZero();
    }

    @Test
    void shouldForgetTheReportsWhenTheBoardIsThereAgain() {
        story.notFound("n1", DAY)
                .notFound("n2", DAY + 6 * HOUR)
                .crawl("c2", DAY + 7 * HOUR, Job.of("j", 10))
                .notFound("n3", DAY + 12 * HOUR);

        assertThat(story.events()).hasSize(10);
        assertThat(story.board().notFoundSince()).isEqualTo(Story.time(DAY + 12 * HOUR + 2));
    }

    @Test
    void shouldForgetTheReportsWhenAnyPostingIsSeen() {
        story.notFound("n1", DAY)
                .notFound("n2", DAY + 6 * HOUR)
                .push(DAY + 7 * HOUR, Job.of("j0"))
                .notFound("n3", DAY + 12 * HOUR);

        assertThat(story.events()).hasSize(10);
    }

    @Test
    void shouldNotBeHelpedByCrawlsThatFailedOtherwise() {
        for (int i = 0; i < 20; i++) {
            story.crawl("f" + i, DAY + i * 6 * HOUR, end -> end.outcome(CrawlOutcome.FAILED));
            story.crawl("b" + i, DAY + i * 6 * HOUR + 5, end -> end.outcome(CrawlOutcome.BLOCKED));
        }

        assertThat(story.events()).hasSize(10);
    }

    @Test
    void shouldReopenAsACorrectionWhenTheBoardReturns() {
        story.notFound("n1", DAY).notFound("n2", DAY + 6 * HOUR).notFound("n3", DAY + 12 * HOUR);

        story.crawl("c2", DAY + 20 * HOUR, Job.of("j", 10));

        assertThat(story.board().openPostings()).isEqualTo(10);
        assertThat(story.last("j3").type()).isEqualTo(EventType.REOPENED);
        assertThat(story.last("j3").reopenKind()).isEqualTo(ReopenKind.CORRECTION);
        assertThat(story.board().notFoundSince()).isNull();
    }

    @Test
    void shouldFollowThePolicy() {
        Story never = Story.guarded("lifecycle.gone-reports", "0").crawl("c1", 0, Job.of("j", 10));
        Story soon = Story.guarded("lifecycle.gone-reports", "1", "lifecycle.gone-worked-within", "PT0S")
                .crawl("c1", 0, Job.of("j", 10));
        for (int i = 1; i < 20; i++) {
            never.notFound("n" + i, i * DAY);
        }

        assertThat(never.events()).hasSize(10);
        assertThat(soon.notFound("n1", DAY).board().openPostings()).isZero();
    }
}
