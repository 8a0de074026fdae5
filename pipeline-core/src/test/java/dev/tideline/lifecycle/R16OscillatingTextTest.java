package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Command;
import org.junit.jupiter.api.Test;

class R16OscillatingTextTest {

    private static final int HOUR = 60;
    private static final int WEEK = 7 * 24 * HOUR;

    private final Job first = Job.of("k").titled("A");
    private final Job second = Job.of("k").titled("B");
    private final Story story =
            Story.guarded().crawl("c1", 0, first).crawl("c2", HOUR, second).crawl("c3", 2 * HOUR, first);

    @Test
    void shouldTellAChangeThatIsTakenBack() {
        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.UPDATED, EventType.UPDATED);
        assertThat(story.last("k").after().title()).isEqualTo("A");
    }

    @Test
    void shouldDampWhatGoesBackAndForth() {
        for (int i = 3; i < 40 * 24; i += 2) {
            story.crawl("b" + i, i * HOUR, second).crawl("a" + i, (i + 1) * HOUR, first);
        }

        assertThat(story.events()).hasSize(3);
        assertThat(story.last("k").after().title()).isEqualTo("A");
        assertThat(story.push(41 * 24 * HOUR, second).disposition()).isEqualTo(Disposition.OSCILLATING);
    }

    @Test
    void shouldDampThreeTextsThatAreShownInTurn() {
        Job third = Job.of("k").titled("C");
        Story turns = Story.guarded().push(0, first).push(HOUR, second).push(2 * HOUR, third);
        turns.push(3 * HOUR, first);
        assertThat(turns.events()).hasSize(4);

        for (int i = 4; i < 100; i += 3) {
            turns.push(i * HOUR, second).push((i + 1) * HOUR, third).push((i + 2) * HOUR, first);
        }

        assertThat(turns.events()).hasSize(4);
    }

    @Test
    void shouldLetNewContentThrough() {
        story.push(3 * HOUR, second).push(4 * HOUR, Job.of("k").titled("C"));

        assertThat(story.last("k").before().title()).isEqualTo("A");
        assertThat(story.last("k").after().title()).isEqualTo("C");
        assertThat(story.last("k").cause().rule()).isEqualTo(Rule.R5);
    }

    @Test
    void shouldTellWhatStaysAsOfWhenItWasFirstShown() {
        int shown = 3 * HOUR;
        story.push(shown, second).push(4 * HOUR, second);

        story.push(shown + WEEK - 1, Job.of("other"));
        assertThat(story.last("k").after().title()).isEqualTo("A");

        story.push(shown + WEEK, Job.of("other"));
        PostingEvent told = story.last("k");
        assertThat(told.type()).isEqualTo(EventType.UPDATED);
        assertThat(told.cause().rule()).isEqualTo(Rule.R16);
        assertThat(told.after().title()).isEqualTo("B");
        assertThat(told.effectiveAfter()).isEqualTo(Story.time(2 * HOUR + 1));
        assertThat(told.effectiveAt()).isEqualTo(Story.time(shown));
        assertThat(told.observedAt()).isEqualTo(Story.time(shown));
        assertThat(told.recordedAt()).isEqualTo(Story.time(shown + WEEK));
        assertThat(story.push(shown + WEEK + 1, second).disposition()).isEqualTo(Disposition.UNCHANGED);
    }

    @Test
    void shouldTellWhatStaysInAListThatIsSeenByName() {
        int shown = 3 * HOUR;
        story.crawl("c4", shown, second);
        story.unchanged("c5", shown + WEEK, "c4");
        assertThat(story.last("k").after().title()).isEqualTo("A");

        story.unchanged("c6", shown + WEEK + 2, "c4");

        assertThat(story.last("k").after().title()).isEqualTo("B");
    }

    @Test
    void shouldWaitAnewWhereTheTextGoesBack() {
        story.push(3 * HOUR, second).push(WEEK, first).push(WEEK + HOUR, second);

        story.push(2 * WEEK, Job.of("other"));
        assertThat(story.last("k").after().title()).isEqualTo("A");

        story.push(2 * WEEK + HOUR, Job.of("other"));
        assertThat(story.last("k").after().title()).isEqualTo("B");
    }

    @Test
    void shouldNotMindFieldsThatMoveWhileItWaits() {
        story.push(3 * HOUR, second).push(4 * HOUR, second.touched(4 * HOUR));

        story.push(3 * HOUR + WEEK, Job.of("other"));

        assertThat(story.last("k").after().title()).isEqualTo("B");
    }

    @Test
    void shouldTellEveryReturnWhereTheyAreFarApart() {
        story.push(3 * HOUR + WEEK, second).push(2 * (3 * HOUR + WEEK), first);

        assertThat(story.events("k")).hasSize(5);
    }

    @Test
    void shouldTellEveryReturnWhereTurnedOff() {
        Story off = Story.guarded("lifecycle.oscillating-contents", "0");
        for (int i = 0; i < 10; i += 2) {
            off.push(i * HOUR, first).push((i + 1) * HOUR, second);
        }

        assertThat(off.events()).hasSize(10);
    }

    @Test
    void shouldDampTheFirstReturnWhereAsked() {
        Story strict = Story.guarded("lifecycle.oscillating-returns", "0")
                .push(0, first)
                .push(HOUR, second)
                .push(2 * HOUR, first);

        assertThat(strict.types("k")).containsExactly(EventType.OPENED, EventType.UPDATED);
    }

    @Test
    void shouldNotKeepAPostingFromReopening() {
        story.push(3 * HOUR, second).remove(4 * HOUR, "k").push(5 * HOUR, second);

        assertThat(story.last("k").type()).isEqualTo(EventType.REOPENED);
        assertThat(story.last("k").after().title()).isEqualTo("B");
    }

    @Test
    void shouldTellWhatStaysOfAPostingWhoseCloseWasRetracted() {
        story.crawl("c4", 3 * HOUR, second, Job.of("other"))
                .crawl("c5", 4 * HOUR, Job.of("other"))
                .crawl("c6", 6 * HOUR, Job.of("other"));
        assertThat(story.last("k").type()).isEqualTo(EventType.CLOSED);
        story.order(7 * HOUR, Command.RETRACT_CLOSE, "key", "k");

        story.push(4 * HOUR + WEEK, Job.of("other"));

        assertThat(story.types("k")).endsWith(EventType.CLOSED, EventType.REOPENED, EventType.UPDATED);
        assertThat(story.last("k").after().title()).isEqualTo("B");
    }

    @Test
    void shouldStillSeeThePosting() {
        story.crawl("c4", 4 * HOUR, second).crawl("c5", 6 * HOUR, second);

        assertThat(story.board().missingPostings()).isZero();
        assertThat(story.board().openPostings()).isEqualTo(1);
    }
}
