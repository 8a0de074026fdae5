package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Command;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.ProbeVerdict;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class R12EmptyBoardTest {

    private static final int HOUR = 60;

    private final Story story = Story.guarded().crawl("c1", 0, Job.of("last")).crawl("e1", HOUR);

    @Test
    void shouldCloseTheLastPostingOfABoardByTheThirdEmptyCrawlOverTwelveHours() {
        story.crawl("e2", 7 * HOUR);
        assertThat(story.report().notCounted()).isEqualTo(List.of("guard empty"));
        assertThat(story.guard())
                .isEqualTo(new GuardStatus(Guard.EMPTY, Story.time(62), 2, 3, Story.time(13 * HOUR + 2), false));

        story.crawl("e3", 13 * HOUR);

        PostingEvent closed = story.last("last");
        assertThat(closed.type()).isEqualTo(EventType.CLOSED);
        assertThat(closed.cause().rule()).isEqualTo(Rule.R12);
        assertThat(closed.cause().crawlIds()).containsExactly("e1", "e2", "e3");
        assertThat(closed.effectiveAt()).isEqualTo(Story.time(62));
        assertThat(story.report().verdict()).isEqualTo(CrawlVerdict.EMPTY_CONFIRMED);
        assertThat(story.board().guard()).isNull();
    }

    @Test
    void shouldNotBelieveManyEmptyCrawlsWithinLessThanTwelveHours() {
        for (int i = 2; i < 13; i++) {
            story.crawl("e" + i, i * HOUR);
        }

        assertThat(story.types("last")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldWantThemInARow() {
        story.crawl("e2", 7 * HOUR).push(8 * HOUR, Job.of("last")).crawl("e3", 13 * HOUR);
        assertThat(story.guard().since()).isEqualTo(Story.time(13 * HOUR + 2));

        story.crawl("c2", 14 * HOUR, Job.of("last"));
        assertThat(story.board().guard()).isNull();

        story.crawl("e4", 20 * HOUR).crawl("e5", 26 * HOUR);
        assertThat(story.types("last")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldNotBeHelpedByAFailedCrawlThatSawNothing() {
        for (int i = 2; i < 40; i++) {
            story.crawl("f" + i, i * HOUR, end -> end.outcome(CrawlOutcome.FAILED));
        }

        assertThat(story.types("last")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldCountAnEmptyCrawlAtOnceWhereNothingIsOpen() {
        Story empty = Story.guarded().crawl("e1", 0).crawl("e2", HOUR);

        assertThat(empty.report().verdict()).isEqualTo(CrawlVerdict.COUNTED);
        assertThat(empty.board().baselineComplete()).isTrue();
    }

    @Test
    void shouldObeyTheOperatorAtOnce() {
        story.crawl("e2", 3 * HOUR).order(4 * HOUR, Command.ACCEPT_SHRINK);

        assertThat(story.last("last").cause().rule()).isEqualTo(Rule.R12);
    }

    @Nested
    class WhereUnknownBoardsAreAnsweredWithAnEmptyList {

        private final Story vague = Story.guarded(PaperReader.VAGUE)
                .crawl("c1", 0, Job.of("last"))
                .crawl("e1", HOUR)
                .crawl("e2", 7 * HOUR);

        @Test
        void shouldNeverBelieveEmptyCrawlsAlone() {
            for (int i = 3; i < 30; i++) {
                vague.crawl("e" + i, i * 6 * HOUR);
            }

            assertThat(vague.types("last")).containsExactly(EventType.OPENED);
            assertThat(vague.guard().probeWanted()).isTrue();
        }

        @Test
        void shouldBelieveThemWithAProbeThatThePageOfSomePostingAnswered() {
            vague.probe(8 * HOUR, "other", ProbeVerdict.CLOSED_MARKER, 200);

            vague.crawl("e3", 13 * HOUR);

            assertThat(vague.types("last")).containsExactly(EventType.OPENED, EventType.CLOSED);
        }

        @Test
        void shouldNotBelieveThemWithAProbeFromBefore() {
            Story probed = Story.guarded(PaperReader.VAGUE)
                    .crawl("c1", 0, Job.of("last"))
                    .probe(10, "other", ProbeVerdict.CLOSED_MARKER, 200);

            probed.crawl("e1", HOUR).crawl("e2", 7 * HOUR).crawl("e3", 13 * HOUR);

            assertThat(probed.types("last")).containsExactly(EventType.OPENED);
        }

        @Test
        void shouldNotBelieveThemWithAProbeThatWasAnsweredByAnError() {
            vague.probe(8 * HOUR, "other", ProbeVerdict.GONE, 404).crawl("e3", 13 * HOUR);

            assertThat(vague.types("last")).containsExactly(EventType.OPENED);
        }

        @Test
        void shouldNotTakeAnEmptyCrawlForTheBaseline() {
            Story begun = Story.guarded(PaperReader.VAGUE).crawl("e1", 0);
            assertThat(begun.report().verdict()).isEqualTo(CrawlVerdict.NOT_ELIGIBLE);
            assertThat(begun.board().baselineComplete()).isFalse();

            begun.crawl("c1", HOUR, Job.of("k"));

            assertThat(begun.last("k").baseline()).isTrue();
            assertThat(begun.last("k").effectiveAfter()).isNull();
        }

        @Test
        void shouldNotSayThatAPostingWasNotYetThereInAnEmptyCrawl() {
            vague.remove(8 * HOUR, "last").crawl("e3", 9 * HOUR);
            assertThat(vague.report().notCounted())
                    .containsExactly("an empty list, which the provider also answers for boards that it does not know");
            assertThat(vague.board().guard()).as("nothing is left to guard").isNull();

            vague.crawl("c2", 10 * HOUR, Job.of("new"));

            assertThat(vague.last("new").effectiveAfter()).isEqualTo(Story.time(0));
        }

        @Test
        void shouldCountAnEmptyCrawlInWhichAPageOfTheBoardAnswered() {
            vague.remove(8 * HOUR, "last")
                    .start("e3", 9 * HOUR)
                    .probe(9 * HOUR + 1, "last", ProbeVerdict.CLOSED_MARKER, 200)
                    .finish("e3", 9 * HOUR, 9 * HOUR + 2);

            assertThat(vague.report().verdict()).isEqualTo(CrawlVerdict.COUNTED);
        }

        @Test
        void shouldNotBelieveOneAloneWhereOneWouldDo() {
            Story hasty = Story.guarded(
                            PaperReader.VAGUE,
                            "lifecycle.empty-crawls",
                            "1",
                            "lifecycle.misses",
                            "1",
                            "lifecycle.gap",
                            "PT0S")
                    .crawl("c1", 0, Job.of("last"));

            hasty.crawl("e1", HOUR);

            assertThat(hasty.types("last")).containsExactly(EventType.OPENED);
        }
    }
}
