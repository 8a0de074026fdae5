package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class R19ClocksTest {

    private static final int DAY = 24 * 60;

    private final Story story = Story.begins();

    @Test
    void shouldCutAClockThatRunsAheadBackToTheBrokersAndSaySo() {
        story.tell(null, DAY, Story.seen(Job.of("k")), Story.time(0));

        PostingEvent opened = story.last("k");
        assertThat(opened.clockClamped()).isTrue();
        assertThat(opened.observedAt()).isEqualTo(Story.time(0));
        assertThat(opened.after().firstSeenAt()).isEqualTo(Story.time(0));
    }

    @Test
    void shouldTolerateFiveMinutes() {
        story.tell(null, 5, Story.seen(Job.of("k")), Story.time(0));

        assertThat(story.last("k").clockClamped()).isFalse();
        assertThat(story.last("k").observedAt()).isEqualTo(Story.time(5));
    }

    @Test
    void shouldNotLetAClockADayAheadHoldLaterContentBack() {
        story.tell(null, DAY, Story.seen(Job.of("k")), Story.time(0));

        story.push(60, Job.of("k").titled("Chief clerk"));

        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.UPDATED);
    }
}
