package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class R16OscillatingTextTest {

    private static final int HOUR = 60;
    private static final int WEEK = 7 * 24 * HOUR;

    private final Job first = Job.of("k").titled("A");
    private final Job second = Job.of("k").titled("B");
    private final Story story = Story.guarded("lifecycle.oscillating-contents", "3")
            .crawl("c1", 0, first)
            .crawl("c2", HOUR, second);

    @Test
    void shouldDampWhatGoesBackAndForth() {
        for (int i = 2; i < 20; i += 2) {
            story.crawl("a" + i, i * HOUR, first).crawl("b" + i, (i + 1) * HOUR, second);
        }

        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.UPDATED);
        assertThat(story.last("k").after().title()).isEqualTo("B");
        assertThat(story.push(30 * HOUR, first).disposition()).isEqualTo(Disposition.OSCILLATING);
    }

    @Test
    void shouldLetNewContentThrough() {
        story.push(2 * HOUR, Job.of("k").titled("C"));

        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.UPDATED, EventType.UPDATED);
    }

    @Test
    void shouldDampEachOfTheLastThreeContents() {
        story.push(2 * HOUR, Job.of("k").titled("C")).push(3 * HOUR, Job.of("k").titled("D"));

        story.push(4 * HOUR, first)
                .push(5 * HOUR, second)
                .push(6 * HOUR, Job.of("k").titled("C"));
        assertThat(story.events()).hasSize(4);

        story.push(7 * HOUR, Job.of("k").titled("E")).push(8 * HOUR, first);
        assertThat(story.last("k").after().title()).isEqualTo("A");
    }

    @Test
    void shouldBelieveInTheEndWhatStaysAsItOnceWas() {
        int replaced = HOUR + 1;

        story.push(replaced + WEEK - 1, first);
        assertThat(story.last("k").after().title()).isEqualTo("B");

        story.push(replaced + WEEK, first);
        assertThat(story.last("k").after().title()).isEqualTo("A");
    }

    @Test
    void shouldNotKeepAPostingFromReopening() {
        story.remove(2 * HOUR, "k").push(3 * HOUR, first);

        assertThat(story.last("k").type()).isEqualTo(EventType.REOPENED);
        assertThat(story.last("k").after().title()).isEqualTo("A");
    }

    @Test
    void shouldStillSeeThePosting() {
        story.crawl("c3", 2 * HOUR, first).crawl("c4", 4 * HOUR, first);

        assertThat(story.board().missingPostings()).isZero();
        assertThat(story.board().openPostings()).isEqualTo(1);
    }
}
