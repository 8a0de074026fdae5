package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.CrawlOutcome;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final int DAY = 24 * 60;

    @Test
    void shouldBeUnknownUntilACrawlCounts() {
        Story story = Story.begins().crawl("c1", 0, end -> end.outcome(CrawlOutcome.PARTIAL), Job.of("k"));

        assertThat(story.board().freshness()).isEqualTo(Freshness.UNKNOWN);
    }

    @Test
    void shouldGoStaleByTheTimeOfCrawlsThatDoNotCountAndCloseNothing() {
        Story story = Story.begins().crawl("c1", 0, Job.of("k"));
        assertThat(story.board().freshness()).isEqualTo(Freshness.FRESH);

        story.crawl("c2", 2 * DAY, end -> end.outcome(CrawlOutcome.BLOCKED));
        assertThat(story.board().freshness()).isEqualTo(Freshness.FRESH);
        story.crawl("c3", 2 * DAY + 10, end -> end.outcome(CrawlOutcome.BLOCKED));
        assertThat(story.board().freshness()).isEqualTo(Freshness.STALE);
        assertThat(story.events()).hasSize(1);

        story.crawl("c4", 3 * DAY, Job.of("k"));
        assertThat(story.board().freshness()).isEqualTo(Freshness.FRESH);
    }

    @Test
    void shouldFollowThePolicy() {
        Story story = Story.under("lifecycle.stale-after", "PT1H")
                .crawl("c1", 0, Job.of("k"))
                .crawl("c2", 90, end -> end.outcome(CrawlOutcome.BLOCKED));

        assertThat(story.board().freshness()).isEqualTo(Freshness.STALE);
    }
}
