package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A board of two postings, crawled every two hours; one comes and goes, missed twice before each return. */
class R15FlappingTest {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private final Story story = Story.guarded().crawl("c0", 0, Job.of("stays"), Job.of("flaps"));

    private int hour;

    /** Missed by two crawls, then seen again. */
    private void flap() {
        miss(2);
        hour += 2;
        story.crawl("c" + hour, hour * HOUR, Job.of("stays"), Job.of("flaps"));
    }

    private void miss(int crawls) {
        for (int i = 0; i < crawls; i++) {
            hour += 2;
            story.crawl("c" + hour, hour * HOUR, Job.of("stays"));
        }
    }

    private void flap(int times) {
        for (int i = 0; i < times; i++) {
            flap();
        }
    }

    @Test
    void shouldMarkTheFourthReopeningInAWeekAndEveryEventAfterIt() {
        flap(3);
        assertThat(story.events()).noneMatch(PostingEvent::flapping);

        flap();

        assertThat(story.last("flaps").type()).isEqualTo(EventType.REOPENED);
        assertThat(story.last("flaps").flapping()).isTrue();
        story.push(hour * HOUR + 10, Job.of("flaps").titled("Head Clerk"));
        assertThat(story.last("flaps").type()).isEqualTo(EventType.UPDATED);
        assertThat(story.last("flaps").flapping()).isTrue();
    }

    @Test
    void shouldWantTwiceTheMissesOfAPostingThatFlaps() {
        flap(4);

        miss(3);
        assertThat(story.last("flaps").type()).isEqualTo(EventType.REOPENED);
        assertThat(story.board().missingPostings()).isEqualTo(1);

        miss(1);
        assertThat(story.last("flaps").type()).isEqualTo(EventType.CLOSED);
        assertThat(story.last("flaps").cause().misses()).isEqualTo(4);
        assertThat(story.last("flaps").flapping()).isTrue();
    }

    @Test
    void shouldWantTwiceTheGapOfAPostingThatFlaps() {
        flap(4);
        int base = hour * HOUR;

        for (int i = 1; i <= 5; i++) {
            story.crawl("quick" + i, base + 10 + 20 * i, Job.of("stays"));
        }
        assertThat(story.last("flaps").type()).isEqualTo(EventType.REOPENED);

        story.crawl("quick6", base + 30 + 2 * HOUR, Job.of("stays"));
        assertThat(story.last("flaps").type()).isEqualTo(EventType.CLOSED);
    }

    @Test
    void shouldNotMindTheOthersOfTheBoard() {
        flap(4);

        for (int i = 0; i < 2; i++) {
            hour += 2;
            story.crawl("c" + hour, hour * HOUR, Job.of("flaps"));
        }

        assertThat(story.last("stays").type()).isEqualTo(EventType.CLOSED);
        assertThat(story.last("stays").flapping()).isFalse();
    }

    @Test
    void shouldBeOverWhenItHasBeenQuietForAWeek() {
        flap(4);
        int quietUntil = hour * HOUR + 1 + 7 * DAY;

        story.push(quietUntil - 1, Job.of("flaps").titled("Head Clerk"));
        assertThat(story.last("flaps").flapping()).isTrue();

        story.push(quietUntil, Job.of("flaps").titled("Chief Clerk"));
        assertThat(story.last("flaps").type()).isEqualTo(EventType.UPDATED);
        assertThat(story.last("flaps").flapping()).isFalse();
        story.crawl("m1", quietUntil + HOUR, Job.of("stays")).crawl("m2", quietUntil + 3 * HOUR, Job.of("stays"));
        assertThat(story.last("flaps").type()).isEqualTo(EventType.CLOSED);
    }

    @Test
    void shouldNotMarkFourReopeningsInMoreThanAWeek() {
        flap(3);
        hour += 7 * 24;

        flap(1);

        assertThat(story.events()).noneMatch(PostingEvent::flapping);
    }

    @Test
    void shouldFollowThePolicy() {
        Story strict = Story.guarded("lifecycle.flapping-pairs", "1").crawl("c0", 0, Job.of("k"));

        for (int i = 1; i <= 2; i++) {
            strict.remove(100 * i, "k").push(100 * i + 50, Job.of("k"));
        }

        assertThat(strict.last("k").flapping()).isTrue();
    }
}
