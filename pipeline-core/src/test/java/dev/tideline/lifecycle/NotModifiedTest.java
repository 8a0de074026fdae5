package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Command;
import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import org.junit.jupiter.api.Test;

/** A crawl that the board answers with "not modified" (HTTP 304): nothing is sent, everything is seen. */
class NotModifiedTest {

    private static final int HOUR = 60;
    private static final String UNKNOWN = "unchanged since a crawl whose list is not known here";

    /** Has missed "gone" once. */
    private final Story story =
            Story.begins().crawl("c1", 0, Job.of("stays"), Job.of("gone")).crawl("c2", HOUR, Job.of("stays"));

    @Test
    void shouldSeeWhatTheEarlierCrawlSawAndMissTheRest() {
        story.unchanged("c3", 2 * HOUR, "c2").unchanged("c4", 3 * HOUR, "c2").unchanged("c5", 4 * HOUR, "c2");

        assertThat(story.types("stays")).containsExactly(EventType.OPENED);
        assertThat(story.types("gone")).containsExactly(EventType.OPENED, EventType.CLOSED);
        assertThat(story.last("gone").cause().crawlIds()).containsExactly("c2", "c3");
        assertThat(story.report().counted()).isTrue();
        assertThat(story.report().keysSeen()).isEqualTo(1);
        assertThat(story.report().unchangedSince()).isEqualTo("c2");
    }

    @Test
    void shouldCountAsTheLastSighting() {
        story.unchanged("c3", 2 * HOUR, "c2").crawl("c4", 3 * HOUR).crawl("c5", 4 * HOUR);

        PostingEvent closed = story.last("stays");
        assertThat(closed.cause().crawlIds()).containsExactly("c4", "c5");
        assertThat(closed.effectiveAfter()).isEqualTo(Story.time(2 * HOUR));
    }

    @Test
    void shouldFollowAChainToTheListThatWasRead() {
        for (int i = 3; i < 30; i++) {
            story.unchanged("c" + i, i * HOUR, "c" + (i - 1));
            assertThat(story.report().counted()).isTrue();
        }
        assertThat(story.unchanged("last", 40 * HOUR, "c2").report().counted()).isTrue();
        assertThat(story.board().openPostings()).isEqualTo(1);
    }

    @Test
    void shouldNotCountWhereTheListIsNotKnown() {
        story.unchanged("c3", 2 * HOUR, "c1");
        assertThat(story.report().notCounted()).containsExactly(UNKNOWN);

        story.unchanged("c4", 3 * HOUR, "never");
        assertThat(story.report().notCounted()).containsExactly(UNKNOWN);
        assertThat(story.types("gone")).containsExactly(EventType.OPENED);
        assertThat(story.report().keysSeen()).isZero();
    }

    @Test
    void shouldNotCountOnACrawlThatDidNotCountItself() {
        story.crawl("partial", 2 * HOUR, end -> end.outcome(CrawlOutcome.PARTIAL), Job.of("stays"))
                .unchanged("c3", 3 * HOUR, "partial");

        assertThat(story.report().notCounted()).containsExactly(UNKNOWN);
    }

    @Test
    void shouldNotCountOnACrawlThatLostItsVote() {
        story.finish("c2", HOUR, HOUR + 2, end -> end.outcome(CrawlOutcome.PARTIAL));

        story.unchanged("c3", 2 * HOUR, "c2");

        assertThat(story.report().notCounted()).containsExactly(UNKNOWN);
    }

    @Test
    void shouldSeeNothingWhereItIsNotCompleteOrNotFull() {
        story.crawl("c3", 2 * HOUR, end -> end.unchangedSince("c2").outcome(CrawlOutcome.BLOCKED))
                .start("c4", 3 * HOUR, CrawlMode.SAMPLED)
                .finish(
                        "c4",
                        3 * HOUR,
                        3 * HOUR + 2,
                        end -> end.unchangedSince("c2").mode(CrawlMode.SAMPLED));

        story.crawl("c5", 4 * HOUR).crawl("c6", 5 * HOUR);

        assertThat(story.last("stays").effectiveAfter()).isEqualTo(Story.time(HOUR + 1));
    }

    @Test
    void shouldAddWhatTheCrawlSentAllTheSame() {
        story.start("c3", 2 * HOUR)
                .see("c3", 2 * HOUR + 1, Job.of("new"))
                .finish("c3", 2 * HOUR, 2 * HOUR + 2, end -> end.unchangedSince("c2"));
        assertThat(story.report().keysSeen()).isEqualTo(2);

        assertThat(story.unchanged("c4", 3 * HOUR, "c3").report().keysSeen()).isEqualTo(2);
        assertThat(story.unchanged("c5", 4 * HOUR, "c2").report().notCounted()).containsExactly(UNKNOWN);
    }

    @Test
    void shouldReopenWhatWasClosedSinceTheListWasRead() {
        story.remove(2 * HOUR, "stays").unchanged("c3", 3 * HOUR, "c2");

        PostingEvent reopened = story.last("stays");
        assertThat(reopened.type()).isEqualTo(EventType.REOPENED);
        assertThat(reopened.reopenKind()).isEqualTo(ReopenKind.RELISTED);
        assertThat(reopened.cause().crawlIds()).containsExactly("c3");
        assertThat(reopened.changes()).isEmpty();
        assertThat(story.report().reopened()).isEqualTo(1);
    }

    @Test
    void shouldBringBackABoardThatWasGone() {
        Story gone = Story.guarded().crawl("c1", 0, Job.of("j", 10));
        for (int i = 1; i < 4; i++) {
            gone.notFound("n" + i, i * 7 * HOUR);
        }
        assertThat(gone.board().openPostings()).isZero();

        gone.unchanged("c2", 30 * HOUR, "c1");

        assertThat(gone.board().openPostings()).isEqualTo(10);
        assertThat(gone.last("j3").reopenKind()).isEqualTo(ReopenKind.CORRECTION);
    }

    /** A guard held the list back; the crawls that it held are forgotten with the board, but not what they read. */
    @Test
    void shouldBringBackWhatABoardThatIsGoneShowedLast() {
        Story gone = Story.guarded()
                .crawl("c1", 0, Job.of("j", 10))
                .crawl("c2", HOUR, Job.of("j", 3))
                .unchanged("c3", 2 * HOUR, "c2");
        for (int i = 1; i < 4; i++) {
            gone.notFound("n" + i, i * 7 * HOUR);
        }
        assertThat(gone.board().openPostings()).isZero();
        assertThat(gone.board().guard()).isNull();

        gone.unchanged("c4", 30 * HOUR, "c2");

        assertThat(gone.report().verdict()).isEqualTo(CrawlVerdict.COUNTED);
        assertThat(gone.board().openPostings()).isEqualTo(3);
        assertThat(gone.last("j2").reopenKind()).isEqualTo(ReopenKind.CORRECTION);
        assertThat(gone.last("j3").type()).isEqualTo(EventType.CLOSED);
    }

    @Test
    void shouldKnowThatNothingWasThereYetWhereABoardThatWasGoneIsEmptyAsBefore() {
        Story gone = Story.guarded().crawl("c1", 0, Job.of("old")).crawl("c2", HOUR);
        assertThat(gone.guard().guard()).isEqualTo(Guard.EMPTY);
        for (int i = 1; i < 4; i++) {
            gone.notFound("n" + i, i * 7 * HOUR);
        }

        gone.unchanged("c3", 30 * HOUR, "c2").crawl("c4", 31 * HOUR, Job.of("new"));

        assertThat(gone.last("new").effectiveAfter()).isEqualTo(Story.time(30 * HOUR));
    }

    @Test
    void shouldNotCountOnACrawlThatLostItsVoteAfterTheBoardWasGone() {
        Story gone = Story.guarded().crawl("c1", 0, Job.of("j", 10)).crawl("c2", HOUR, Job.of("j", 3));
        for (int i = 1; i < 4; i++) {
            gone.notFound("n" + i, i * 7 * HOUR);
        }
        gone.finish("c2", HOUR, HOUR + 2, end -> end.outcome(CrawlOutcome.PARTIAL));

        gone.unchanged("c3", 30 * HOUR, "c2");

        assertThat(gone.report().notCounted()).containsExactly(UNKNOWN);
        assertThat(gone.board().openPostings()).isZero();
    }

    @Test
    void shouldBringBackWhatABoardThatWasMovedShowedLast() {
        Story moved = Story.guarded()
                .crawl("c1", 0, Job.of("j", 10))
                .crawl("c2", HOUR, Job.of("j", 3))
                .order(2 * HOUR, Command.ALIAS_BOARD, "to", "paper|acme-new");

        moved.unchanged("c3", 3 * HOUR, "c2");

        assertThat(moved.report().counted()).isTrue();
        assertThat(moved.board().openPostings()).isEqualTo(3);
    }

    @Test
    void shouldNotReopenWhatTheListMarksAsUnlisted() {
        Story unlisted = Story.begins()
                .crawl("c1", 0, Job.of("k"), Job.of("closed"))
                .remove(30, "closed")
                .crawl("c2", HOUR, Job.of("k").unlisted(), Job.of("closed").unlisted());

        unlisted.unchanged("c3", 2 * HOUR, "c2");

        assertThat(unlisted.types("k")).containsExactly(EventType.OPENED, EventType.CLOSED);
        assertThat(unlisted.types("closed")).containsExactly(EventType.OPENED, EventType.CLOSED);
    }

    @Test
    void shouldConfirmAGuardedCrawlByItsName() {
        Story shrunk = Story.guarded().crawl("c1", 0, Job.of("j", 10)).crawl("c2", HOUR, Job.of("j", 3));
        assertThat(shrunk.guard().guard()).isEqualTo(Guard.BLAST);

        shrunk.unchanged("c3", 4 * HOUR, "c2").unchanged("c4", 8 * HOUR, "c3");

        assertThat(shrunk.report().verdict()).isEqualTo(CrawlVerdict.SHRINK_CONFIRMED);
        assertThat(shrunk.board().openPostings()).isEqualTo(3);
    }

    @Test
    void shouldRefuteAGuardedCrawlByTheListBeforeIt() {
        Story blip = Story.guarded().crawl("c1", 0, Job.of("j", 10)).crawl("c2", HOUR, Job.of("j", 3));

        blip.unchanged("c3", 2 * HOUR, "c1");

        assertThat(blip.board().guard()).isNull();
        assertThat(blip.board().openPostings()).isEqualTo(10);
        assertThat(blip.unchanged("c4", 3 * HOUR, "c2").report().notCounted()).containsExactly(UNKNOWN);
    }
}
