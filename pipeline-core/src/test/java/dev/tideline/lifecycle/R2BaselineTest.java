package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import org.junit.jupiter.api.Test;

class R2BaselineTest {

    private final Story story = Story.begins();

    @Test
    void shouldOpenInTheFirstFullCrawlAsBaselineFromUnknownTime() {
        story.crawl("c1", 0, Job.of("k"));

        PostingEvent opened = story.last("k");
        assertThat(opened.baseline()).isTrue();
        assertThat(opened.effectiveAfter()).isNull();
        assertThat(opened.effectiveNotAfter()).isEqualTo(Story.time(1));
        assertThat(opened.cause().rule()).isEqualTo(Rule.R2);
        assertThat(story.board().baselineComplete()).isTrue();
    }

    @Test
    void shouldOpenLaterAsNewsBecauseTheLastCompleteCrawlDidNotSeeIt() {
        story.crawl("c1", 0, Job.of("k")).crawl("c2", 60, Job.of("k"), Job.of("new"));

        PostingEvent opened = story.last("new");
        assertThat(opened.baseline()).isFalse();
        assertThat(opened.effectiveAfter()).isEqualTo(Story.time(0));
        assertThat(opened.cause()).isEqualTo(Cause.observation(Rule.R3, "c2"));
    }

    @Test
    void shouldGoOnWithTheBaselineUntilACrawlIsComplete() {
        story.crawl("c1", 0, end -> end.outcome(CrawlOutcome.PARTIAL), Job.of("a"))
                .crawl("c2", 60, Job.of("a"), Job.of("b"));

        assertThat(story.events()).extracting(PostingEvent::baseline).containsExactly(true, true);
    }

    @Test
    void shouldTakeNothingButAFullCrawlForABaseline() {
        story.push(0, Job.of("pushed"))
                .start("inc", 10, CrawlMode.INCREMENTAL)
                .see("inc", 11, Job.of("incremental"))
                .finish("inc", 10, 12, end -> end.mode(CrawlMode.INCREMENTAL));

        assertThat(story.events()).extracting(PostingEvent::baseline).containsExactly(false, false);
        assertThat(story.board().baselineComplete()).isFalse();
    }
}
