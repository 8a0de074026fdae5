package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.Status;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class R26PurgeTest {

    private static final int DAY = 24 * 60;

    /** "gone" is removed on the first day. */
    private final Story story =
            Story.begins().crawl("c1", 0, Job.of("gone"), Job.of("stays")).remove(DAY, "gone");

    @Test
    void shouldForgetWhatHasLongBeenClosedAtACrawlsEnd() {
        story.crawl("c2", 180 * DAY, Job.of("stays"));
        assertThat(story.purged()).isEmpty();

        story.crawl("c3", 181 * DAY, Job.of("stays"));

        assertThat(story.purged()).containsExactly(Story.posting("gone").postingId());
        assertThat(story.types("gone")).containsExactly(EventType.OPENED, EventType.CLOSED);
    }

    @Test
    void shouldGoByTheTimeOfCrawlsThatFailToo() {
        story.crawl("c2", 181 * DAY, end -> end.failingPages(1));

        assertThat(story.purged()).hasSize(1);
    }

    @Test
    void shouldKeepARemnantAndNothingElse() {
        Head closed = Objects.requireNonNull(story.head("gone"));

        story.crawl("c2", 181 * DAY, Job.of("stays"));

        Head remnant = Objects.requireNonNull(story.head("gone"));
        assertThat(remnant.status()).isEqualTo(Status.PURGED);
        assertThat(remnant.version()).isEqualTo(closed.version());
        assertThat(remnant.episode()).isEqualTo(closed.episode());
        assertThat(remnant.captureHash()).isEmpty();
        assertThat(story.store().evidence(Story.BOARD, closed.ordinal())).isNull();
        assertThat(story.store().departures(Story.BOARD, Story.time(999 * DAY), 9))
                .isEmpty();
    }

    @Test
    void shouldReopenOnReturn() {
        story.crawl("c2", 181 * DAY, Job.of("stays")).crawl("c3", 182 * DAY, Job.of("stays"), Job.of("gone"));

        PostingEvent reopened = story.last("gone");
        assertThat(reopened.type()).isEqualTo(EventType.REOPENED);
        assertThat(reopened.reopenKind()).isEqualTo(ReopenKind.RELISTED);
        assertThat(reopened.version()).isEqualTo(3);
        assertThat(reopened.episode()).isEqualTo(2);
        assertThat(reopened.before()).isNull();
        assertThat(reopened.after().firstSeenAt()).isEqualTo(Story.time(1));
        assertThat(story.board().openPostings()).isEqualTo(2);
    }

    @Test
    void shouldCountFromTheLastClose() {
        story.push(100 * DAY, Job.of("gone")).remove(101 * DAY, "gone").crawl("c2", 200 * DAY, Job.of("stays"));
        assertThat(story.purged()).isEmpty();

        story.crawl("c3", 281 * DAY, Job.of("stays"));

        assertThat(story.purged()).hasSize(1);
    }

    @Test
    void shouldNotTakeOldNewsOfAPurgedPostingForAReturn() {
        story.crawl("c2", 181 * DAY, Job.of("stays")).push(5, Job.of("gone"));

        assertThat(story.disposition()).isEqualTo(Disposition.STALE);
    }

    @Test
    void shouldPurgeABoundedNumberAtATime() {
        Job[] many = Job.of("j", PurgeDesk.STEP + 10);
        Story big = Story.hasty().crawl("c1", 0, many).crawl("c2", 60);
        assertThat(big.board().openPostings()).isZero();

        big.crawl("c3", 200 * DAY);
        assertThat(big.purged()).hasSize(PurgeDesk.STEP);

        big.crawl("c4", 201 * DAY);
        assertThat(big.purged()).hasSize(many.length);
    }

    @Test
    void shouldFollowThePolicy() {
        Story never = Story.under("lifecycle.purge-after", "PT0S")
                .push(0, Job.of("k"))
                .remove(1, "k");
        Story soon =
                Story.under("lifecycle.purge-after", "P1D").push(0, Job.of("k")).remove(1, "k");

        assertThat(never.crawl("c", 999 * DAY).purged()).isEmpty();
        assertThat(soon.crawl("c", DAY).purged()).hasSize(1);
    }
}
