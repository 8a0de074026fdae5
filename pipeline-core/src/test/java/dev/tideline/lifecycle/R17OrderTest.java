package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class R17OrderTest {

    private final Story story = Story.begins();

    @Test
    void shouldNotOverwriteWithOlderContent() {
        story.push(60, Job.of("k")).push(30, Job.of("k").titled("Trainee"));

        assertThat(story.disposition()).isEqualTo(Disposition.STALE);
        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldNotOverwriteWithContentOlderThanTheLastSightingOfEqualBytes() {
        story.push(10, Job.of("k")).push(60, Job.of("k")).push(30, Job.of("k").titled("Trainee"));

        assertThat(story.disposition()).isEqualTo(Disposition.STALE);
    }

    @Test
    void shouldNotOverwriteWithContentOlderThanTheLastSightingInACrawlInFlight() {
        story.push(10, Job.of("k")).see("c1", 20, Job.of("x")).see("c1", 60, Job.of("k"));

        story.push(30, Job.of("k").titled("Trainee"));

        assertThat(story.disposition()).isEqualTo(Disposition.STALE);
    }

    @Test
    void shouldMoveTheFirstSightingBack() {
        story.push(60, Job.of("k")).push(30, Job.of("k")).push(20, Job.of("k").titled("Trainee"));

        story.push(90, Job.of("k").titled("Chief clerk"));

        assertThat(story.last("k").after().firstSeenAt()).isEqualTo(Story.time(20));
    }

    @Test
    void shouldLetTheLaterRecordWinATie() {
        story.push(60, Job.of("k")).push(60, Job.of("k").titled("Chief clerk"));

        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.UPDATED);
    }

    @Test
    void shouldCorrectACloseByAbsenceThatALateRecordProvesWrong() {
        story.crawl("c1", 0, Job.of("k")).crawl("c2", 60).crawl("c3", 120);

        story.push(100, Job.of("k"));

        PostingEvent reopened = story.last("k");
        assertThat(reopened.type()).isEqualTo(EventType.REOPENED);
        assertThat(reopened.late()).isTrue();
        assertThat(reopened.reopenKind()).isEqualTo(ReopenKind.CORRECTION);
        assertThat(reopened.cause().rule()).isEqualTo(Rule.R17);
    }

    @Test
    void shouldNotCorrectACloseByARecordFromBeforeIt() {
        story.crawl("c1", 0, Job.of("k")).crawl("c2", 60).crawl("c3", 120).push(40, Job.of("k"));

        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.CLOSED);
    }

    @Test
    void shouldNotCorrectACloseThatSomebodySaid() {
        story.crawl("c1", 0, Job.of("k")).remove(60, "k").push(50, Job.of("k"));

        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.CLOSED);
    }

    @Test
    void shouldCallAnOpeningLateThatWasObservedBeforeTheEndOfTheLastCompleteCrawl() {
        story.crawl("c1", 0).crawl("c2", 60).see("c2", 61, Job.of("k"));

        assertThat(story.last("k").late()).isTrue();
        assertThat(story.last("k").effectiveAfter()).isNull();
    }
}
