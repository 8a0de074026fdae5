package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.ProbeVerdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class R18DuplicatesTest {

    @Test
    void shouldNotEmitAnythingWhenTheWholeHistoryComesAgain() {
        Story story = Story.begins()
                .crawl("c1", 0, Job.of("a"), Job.of("b"), Job.of("c").unlisted())
                .push(30, Job.of("a").titled("Chief clerk"))
                .crawl("c2", 60, Job.of("a"))
                .remove(90, "a")
                .crawl("c3", 120, Job.of("a"))
                .probe(150, "a", ProbeVerdict.GONE, 404)
                .crawl("c4", 180, Job.of("b"), Job.of("c"));
        List<PostingEvent> once = story.events();
        assertThat(once).hasSizeGreaterThan(8);

        story.again();

        assertThat(story.events()).isEqualTo(once);
    }

    @Test
    void shouldNotEmitAnythingWhenALongHistoryComesAgain() {
        Story story = Story.begins();
        for (int i = 0; i < 3 * CrawlHistory.ENDS_KEPT; i++) {
            story.crawl("c" + i, i * 60, i % 7 < 4 ? new Job[] {Job.of("a")} : new Job[] {Job.of("b")});
        }
        List<PostingEvent> once = story.events();
        assertThat(once).hasSizeGreaterThan(20);

        story.again();

        assertThat(story.events()).isEqualTo(once);
    }

    @Test
    void shouldKnowAnEndAgainThoughItsClockWasCutBackToAnotherRecordTime() {
        Story story = Story.begins();
        int ahead = 24 * 60;
        story.tell("c1", ahead, new CrawlStarted(CrawlMode.FULL), Story.time(0));
        story.tell("c1", ahead + 1, Story.End.COMPLETE.body(ahead), Story.time(1));
        story.tell(
                "c1", ahead + 1, Story.End.COMPLETE.body(ahead), Story.time(1).plus(Duration.ofMillis(3)));

        assertThat(story.disposition()).isEqualTo(Disposition.DUPLICATE);
    }
}
