package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class R4SameTest {

    private final Story story = Story.begins().crawl("c1", 0, Job.of("k"));

    @Test
    void shouldSayNothingOfEqualBytes() {
        story.see("c2", 60, Job.of("k"));

        assertThat(story.disposition()).isEqualTo(Disposition.UNCHANGED);
        assertThat(story.outcome().outputs()).isEmpty();
    }

    @Test
    void shouldSayNothingOfOtherBytesThatReadTheSame() {
        story.see("c2", 60, Job.of("k").titled("  Clerk "));

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldClearMisses() {
        story.crawl("c2", 60);
        assertThat(story.board().missingPostings()).isEqualTo(1);

        story.crawl("c3", 120, Job.of("k")).crawl("c4", 180);

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
        assertThat(story.board().missingPostings()).isEqualTo(1);
    }

    @Test
    void shouldClearMissesWhenPushed() {
        story.crawl("c2", 60).push(90, Job.of("k")).crawl("c3", 120);

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }
}
