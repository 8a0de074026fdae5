package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The smallest closing delay there is, so that only a guard stands between "gone" and its close. */
class R10GuardsTest {

    private static Story hasty() {
        return Story.guarded("lifecycle.misses", "1", "lifecycle.gap", "PT0S");
    }

    private static Job[] jobs(int count) {
        return Job.of("j", count);
    }

    private static Job[] both(Job[] some, Job[] others) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(others)).toArray(Job[]::new);
    }

    @Nested
    class Drop {

        private final Story story =
                hasty().crawl("c1", 0, jobs(20)).crawl("c2", 60, jobs(20)).crawl("c3", 120, jobs(20));

        @Test
        void shouldHoldACrawlBackThatSawLessThanSevenTenthsOfTheMedian() {
            story.crawl("c4", 180, jobs(13));

            assertThat(story.types("j19")).containsExactly(EventType.OPENED);
            assertThat(story.report().verdict()).isEqualTo(CrawlVerdict.GUARDED);
            assertThat(story.report().counted()).isFalse();
            assertThat(story.report().notCounted()).isEqualTo(List.of("guard drop"));
            assertThat(story.guard())
                    .isEqualTo(new GuardStatus(Guard.DROP, Story.time(182), 1, 3, Story.time(182 + 6 * 60), false));
        }

        @Test
        void shouldLetACrawlCountThatSawSevenTenths() {
            story.crawl("c4", 180, jobs(14));

            assertThat(story.types("j19")).containsExactly(EventType.OPENED, EventType.CLOSED);
            assertThat(story.board().guard()).isNull();
        }

        @Test
        void shouldNotFireBeforeThreeCrawlsHaveCounted() {
            Story young = hasty().crawl("c1", 0, jobs(20)).crawl("c2", 60, jobs(20));

            young.crawl("c3", 120, jobs(13));

            assertThat(young.report().verdict()).isEqualTo(CrawlVerdict.COUNTED);
        }

        @Test
        void shouldMeasureByTheMedianAndNotByOneCrawlThatSawMore() {
            story.crawl("c4", 180, both(jobs(20), Job.of("m", 20))).crawl("c5", 240, jobs(20));

            assertThat(story.report().verdict()).isEqualTo(CrawlVerdict.COUNTED);
        }

        @Test
        void shouldFollowThePolicyOfTheBoard() {
            Story lax = Story.guarded("board.paper|acme.lifecycle.guard-drop", "0.5");
            lax.crawl("c1", 0, jobs(20)).crawl("c2", 60, jobs(20)).crawl("c3", 120, jobs(20));

            lax.crawl("c4", 180, jobs(13));

            assertThat(lax.report().verdict()).isEqualTo(CrawlVerdict.COUNTED);
        }
    }

    @Nested
    class Blast {

        private final Story story = hasty().crawl("c1", 0, jobs(10));

        @Test
        void shouldHoldACrawlBackThatMissesMoreThanHalfOfTheOpenPostings() {
            story.crawl("c2", 60, jobs(4));

            assertThat(story.types("j9")).containsExactly(EventType.OPENED);
            assertThat(story.report().notCounted()).isEqualTo(List.of("guard blast"));
            assertThat(story.guard().guard()).isEqualTo(Guard.BLAST);
            assertThat(story.board().missingPostings()).isZero();
        }

        @Test
        void shouldLetACrawlCountThatMissesHalf() {
            story.crawl("c2", 60, jobs(5));

            assertThat(story.board().openPostings()).isEqualTo(5);
        }

        @Test
        void shouldAddUpMissesOfSeveralCrawls() {
            Story slow = Story.guarded().crawl("c1", 0, jobs(12)).crawl("c2", 60, jobs(8));
            assertThat(slow.report().verdict()).isEqualTo(CrawlVerdict.COUNTED);

            slow.crawl("c3", 180, Job.of("j0"), Job.of("j1"), Job.of("j2"), Job.of("j3"));

            assertThat(slow.report().notCounted()).isEqualTo(List.of("guard blast"));
            assertThat(slow.events()).extracting(PostingEvent::type).doesNotContain(EventType.CLOSED);
        }
    }

    @Nested
    class KeyChurn {

        @Test
        void shouldHoldACrawlBackWhereMostKeysAreNewAndMostOldOnesMissing() {
            Story story = hasty().crawl("c1", 0, jobs(8));

            story.crawl("c2", 60, both(jobs(1), Job.of("n", 8)));

            assertThat(story.types("j1")).containsExactly(EventType.OPENED);
            assertThat(story.types("n1")).containsExactly(EventType.OPENED);
            assertThat(story.report().notCounted()).isEqualTo(List.of("guard key_churn"));
        }

        @Test
        void shouldNotFireWhereAsManyKeysStayAsGo() {
            Story story = hasty().crawl("c1", 0, jobs(12));

            story.crawl("c2", 60, both(jobs(6), Job.of("n", 8)));

            assertThat(story.report().verdict()).isEqualTo(CrawlVerdict.COUNTED);
        }
    }

    @Nested
    class WhileAGuardHolds {

        private final Story story = Story.guarded()
                .crawl("c1", 0, jobs(10))
                .crawl("c2", 60, jobs(9))
                .crawl("c3", 90, Job.of("new"), Job.of("j9"), Job.of("j0").titled("Head Clerk"));

        @Test
        void shouldOpenAndUpdateAllTheSame() {
            assertThat(story.types("new")).containsExactly(EventType.OPENED);
            assertThat(story.types("j0")).containsExactly(EventType.OPENED, EventType.UPDATED);
            assertThat(story.report().opened()).isEqualTo(1);
        }

        @Test
        void shouldClearMissesAllTheSame() {
            assertThat(story.guard().guard()).isEqualTo(Guard.BLAST);
            assertThat(story.board().missingPostings()).isZero();

            story.crawl("c4", 150, jobs(9));

            assertThat(story.types("j9")).containsExactly(EventType.OPENED);
        }

        @Test
        void shouldCloseByEvidenceAllTheSame() {
            story.remove(100, "j5");

            assertThat(story.types("j5")).containsExactly(EventType.OPENED, EventType.CLOSED);
        }

        @Test
        void shouldEndWithTheFirstCrawlThatNoGuardFiresOn() {
            story.crawl("c4", 150, jobs(9));

            assertThat(story.board().guard()).isNull();
            assertThat(story.report().verdict()).isEqualTo(CrawlVerdict.COUNTED);
            assertThat(story.events()).extracting(PostingEvent::type).doesNotContain(EventType.CLOSED);
        }
    }

    @Test
    void shouldNotFireWhereFewerThanFiveWouldBeMissed() {
        Story small = hasty().crawl("c1", 0, jobs(5)).crawl("c2", 60, jobs(5)).crawl("c3", 120, jobs(5));

        small.crawl("c4", 180, both(jobs(1), Job.of("n", 2)));

        assertThat(small.report().verdict()).isEqualTo(CrawlVerdict.COUNTED);
        assertThat(small.board().openPostings()).isEqualTo(3);
    }

    @Test
    void shouldBeOffWhereThePolicySaysSo() {
        Story story = Story.hasty()
                .crawl("c1", 0, jobs(10))
                .crawl("c2", 60, jobs(10))
                .crawl("c3", 120, jobs(10))
                .crawl("c4", 180, Job.of("n", 3))
                .crawl("c5", 240);

        assertThat(story.board().openPostings()).isZero();
        assertThat(story.board().guard()).isNull();
    }
}
