package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.ProbeVerdict;
import org.junit.jupiter.api.Test;

/** One miss closes here. */
class R7MissTest {

    private final Story story = Story.hasty().crawl("c1", 0, Job.of("k"), Job.of("stays"));

    @Test
    void shouldMissWhatWasLastObservedBeforeTheCrawlStarted() {
        story.crawl("c2", 60, Job.of("stays"));

        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.CLOSED);
        assertThat(story.last("k").effectiveAfter()).isEqualTo(Story.time(1));
        assertThat(story.last("k").effectiveAt()).isEqualTo(Story.time(62));
    }

    @Test
    void shouldNotMissWhatWasFirstSeenDuringTheCrawlByAnother() {
        story.start("c2", 60).see("c2", 61, Job.of("k"), Job.of("stays"));
        story.see("other", 62, Job.of("new")).finish("c2", 60, 65);

        assertThat(story.types("new")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldNotMissWhatWasPushedDuringTheCrawl() {
        story.start("c2", 60)
                .push(61, Job.of("k"))
                .see("c2", 61, Job.of("stays"))
                .finish("c2", 60, 62);

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldNotMissWhatAProbeFoundDuringTheCrawl() {
        story.start("c2", 60).probe(61, "k", ProbeVerdict.LIVE, 200).see("c2", 61, Job.of("stays"));
        story.finish("c2", 60, 62);

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldMissWhatWasPushedBeforeTheCrawl() {
        story.push(59, Job.of("pushed")).crawl("c2", 60, Job.of("k"), Job.of("stays"));

        assertThat(story.types("pushed")).containsExactly(EventType.OPENED, EventType.CLOSED);
        assertThat(story.last("pushed").effectiveAfter()).isEqualTo(Story.time(59));
    }

    @Test
    void shouldNotMissWhatAnotherCrawlInFlightHasSeenSince() {
        story.start("slow", 50).start("fast", 60).see("slow", 61, Job.of("k")).see("fast", 61, Job.of("stays"));

        story.finish("fast", 60, 62);

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldMissWhatAnotherCrawlInFlightHasSeenOnlyBefore() {
        story.start("slow", 50).see("slow", 51, Job.of("k")).crawl("fast", 60, Job.of("stays"));

        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.CLOSED);
        assertThat(story.last("k").effectiveAfter()).isEqualTo(Story.time(51));
    }

    @Test
    void shouldMissWhatOnlyACrawlThatWasAbandonedHasSeen() {
        story.start("dead", 30).see("dead", 31, Job.of("new"));

        story.crawl("c2", 60, Job.of("k"), Job.of("stays"));

        assertThat(story.types("new")).containsExactly(EventType.OPENED, EventType.CLOSED);
    }

    @Test
    void shouldRememberWhatManyAbandonedCrawlsHaveSeen() {
        story.start("c2", 60);
        for (int i = 0; i < 2 * CrawlsInFlight.MAX; i++) {
            story.start("dead" + i, 61 + i).see("dead" + i, 61 + i, Job.of("k"), Job.of("stays"));
        }

        story.crawl("c3", 65);

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
        assertThat(story.crawl("c4", 120).types("k")).containsExactly(EventType.OPENED, EventType.CLOSED);
    }

    @Test
    void shouldNeverMissWhatTheCrawlItselfSawWhateverItsClockSaid() {
        story.start("c2", 60).see("c2", 50, Job.of("k"), Job.of("stays")).finish("c2", 60, 62);

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldNeverMissWhatTheCrawlItselfSawWhenItsClockRunsAheadBeyondTheSkew() {
        story.tell("c2", 65, new CrawlStarted(CrawlMode.FULL), Story.time(60));
        story.tell("c2", 66, Story.seen(Job.of("k")), Story.time(60));
        story.tell("c2", 66, Story.seen(Job.of("stays")), Story.time(60));
        story.tell("c2", 67, Story.End.COMPLETE.body(65), Story.time(61));

        assertThat(story.report().counted()).isTrue();
        assertThat(story.events()).extracting(PostingEvent::type).doesNotContain(EventType.CLOSED);
    }

    @Test
    void shouldNotMissWhatWasNotOpenWhenTheCrawlEnded() {
        Story two = Story.under("lifecycle.gap", "PT0S").crawl("c1", 0);
        two.start("c2", 60).see("c2", 61, "k", "<html>").finish("c2", 60, 62).push(30, Job.of("k"));

        two.crawl("c3", 120);

        assertThat(two.types("k")).containsExactly(EventType.OPENED);
        assertThat(two.crawl("c4", 180).last("k").cause().crawlIds()).containsExactly("c3", "c4");
    }

    @Test
    void shouldCountARestartedCrawlFromItsFirstStart() {
        story.start("c2", 60).see("c2", 61, Job.of("k"));

        story.start("c2", 70).see("c2", 71, Job.of("stays")).finish("c2", 70, 72);

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }
}
