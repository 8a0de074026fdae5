package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlOutcome;
import dev.tideline.posting.Status;
import org.junit.jupiter.api.Test;

class R8AbsenceTest {

    @Test
    void shouldCloseAfterTwoMissesAnHourApart() {
        Story story = Story.begins().crawl("c1", 0, Job.of("k")).crawl("c2", 60);
        assertThat(story.types("k")).containsExactly(EventType.OPENED);

        story.crawl("c3", 120);

        PostingEvent closed = story.last("k");
        assertThat(closed.type()).isEqualTo(EventType.CLOSED);
        assertThat(closed.effectiveAfter()).isEqualTo(Story.time(1));
        assertThat(closed.effectiveAt()).isEqualTo(Story.time(62));
        assertThat(closed.effectiveNotAfter()).isEqualTo(Story.time(62));
        assertThat(closed.observedAt()).isEqualTo(Story.time(122));
        assertThat(closed.cause().crawlIds()).containsExactly("c2", "c3");
        assertThat(closed.cause().misses()).isEqualTo(2);
        assertThat(closed.cause().reason()).isEqualTo(CloseReason.ABSENT);
        assertThat(closed.cause().confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(closed.after().status()).isEqualTo(Status.CLOSED);
        assertThat(closed.after().title()).isEqualTo("Clerk");
        assertThat(closed.after().inactiveAt()).isEqualTo(Story.time(62));
        assertThat(closed.changes()).isEmpty();
        assertThat(story.board().openPostings()).isZero();
        assertThat(story.report().closed()).isEqualTo(1);
    }

    @Test
    void shouldWaitForTheGapHoweverManyMisses() {
        Story story = Story.begins().crawl("c1", 0, Job.of("k"));

        for (int i = 0; i < 10; i++) {
            story.crawl("d" + i, 60 + 5 * i);
        }

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
        assertThat(story.crawl("e", 120).last("k").cause().misses()).isEqualTo(11);
    }

    @Test
    void shouldLookThroughCrawlsThatDoNotCount() {
        Story story = Story.begins().crawl("c1", 0, Job.of("k")).crawl("c2", 60);

        story.crawl("bad", 120, end -> end.outcome(CrawlOutcome.FAILED));
        assertThat(story.types("k")).containsExactly(EventType.OPENED);

        assertThat(story.crawl("c3", 180).last("k").cause().crawlIds()).containsExactly("c2", "c3");
    }

    @Test
    void shouldFollowThePolicyOfTheProviderAndOfTheBoard() {
        assertThat(misses("provider.paper.lifecycle.misses", "4")).isEqualTo(4);
        assertThat(misses("provider.other.lifecycle.misses", "4")).isEqualTo(2);
        assertThat(misses("board.paper|acme.lifecycle.misses", "3")).isEqualTo(3);
        assertThat(misses("board.paper|other.lifecycle.misses", "3")).isEqualTo(2);
        assertThat(misses("board.paper|acme.lifecycle.gap", "PT4H")).isEqualTo(5);
    }

    private static int misses(String key, String value) {
        Story story = Story.under(key, value).crawl("c1", 0, Job.of("k"));
        for (int i = 1; i <= 8; i++) {
            story.crawl("d" + i, 60 * i);
        }
        Integer misses = story.last("k").cause().misses();
        return misses == null ? 0 : misses;
    }

    @Test
    void shouldRememberTheFirstMissOverMoreCrawlsThanItKeeps() {
        Story story = Story.under("lifecycle.misses", "60").crawl("c1", 0, Job.of("k"), Job.of("stays"));

        for (int i = 1; i <= 60; i++) {
            story.crawl("d" + i, 60 * i, Job.of("stays"));
        }

        assertThat(story.last("k").effectiveAt()).isEqualTo(Story.time(62));
        assertThat(story.last("k").cause().crawlIds()).doesNotHaveDuplicates().hasSize(60);
    }

    @Test
    void shouldCloseTheLastPostingOfABoard() {
        Story story = Story.hasty().crawl("c1", 0, Job.of("k")).crawl("c2", 60);

        assertThat(story.board().openPostings()).isZero();
        assertThat(story.board().missingPostings()).isZero();
    }
}
