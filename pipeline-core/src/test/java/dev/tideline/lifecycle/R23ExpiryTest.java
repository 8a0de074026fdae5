package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R23ExpiryTest {

    private static final int DAY = 24 * 60;

    private static Job until(String deadline) {
        return Job.of("k").with("deadline", '"' + deadline + '"');
    }

    @Test
    void shouldFlagAPostingThatIsListedPastItsDeadlineWithItsNextVersion() {
        Story story = Story.begins().crawl("c1", 0, until("2026-01-06"));
        assertThat(story.last("k").after().pastDeadline()).isFalse();

        story.crawl("c2", 10 * DAY, until("2026-01-06"));
        assertThat(story.events()).hasSize(1);

        story.crawl("c3", 11 * DAY, until("2026-01-06").titled("Chief clerk"));
        assertThat(story.last("k").after().pastDeadline()).isTrue();
    }

    @Test
    void shouldNotUpdateForADeadlineThatPasses() {
        Story story = Story.begins()
                .crawl("c1", 0, until("2026-01-06"))
                .crawl("c2", 10 * DAY, until("2026-01-06").touched(7));

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, false", // it is still the fifth somewhere
        "2026-01-04, false",
        "2026-01-03, true",
        "2026-01-05T00:00:30Z, true",
        "2026-01-05T02:00:00+02:00, true",
        "2026-01-05T00:02:00Z, false",
        "2026-01-04T23:00:00, false",
        "until filled, false"
    })
    void shouldReadDeadlinesAsProvidersWriteThem(String deadline, boolean past) {
        assertThat(Story.begins().push(1, until(deadline)).last("k").after().pastDeadline())
                .isEqualTo(past);
    }

    @Test
    void shouldNotCloseForAgeUnlessAPolicySaysSo() {
        Story story = Story.begins().crawl("c1", 0, until("2026-01-06")).crawl("c2", 5000 * DAY, until("2026-01-06"));

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldCloseWhatHasNotChangedForLongWhereAPolicySaysSo() {
        Story story = Story.under("lifecycle.close-after", "P30D").crawl("c1", 0, Job.of("k"), Job.of("other"));
        story.push(20 * DAY, Job.of("other").titled("Chief clerk"));

        story.crawl("c2", 31 * DAY, Job.of("k"), Job.of("other").titled("Chief clerk"));

        PostingEvent closed = story.last("k");
        assertThat(closed.type()).isEqualTo(EventType.CLOSED);
        assertThat(closed.cause().reason()).isEqualTo(CloseReason.EXPIRED);
        assertThat(closed.cause().kind()).isEqualTo(Cause.Kind.TTL);
        assertThat(closed.cause().rule()).isEqualTo(Rule.R23);
        assertThat(story.report().closed()).isEqualTo(1);
        assertThat(story.types("other")).containsExactly(EventType.OPENED, EventType.UPDATED);
    }

    @Test
    void shouldStayClosedWhileItIsListedAsItWas() {
        Story story = Story.under("lifecycle.close-after", "P30D")
                .crawl("c1", 0, Job.of("k"))
                .crawl("c2", 31 * DAY, Job.of("k"))
                .crawl("c3", 32 * DAY, Job.of("k").touched(9))
                .push(33 * DAY, Job.of("k").touched(9));
        assertThat(story.disposition()).isEqualTo(Disposition.EXPIRED);
        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.CLOSED);

        story.push(34 * DAY, Job.of("k").titled("Chief clerk"));

        assertThat(story.last("k").reopenKind()).isEqualTo(ReopenKind.RELISTED);
    }

    @Test
    void shouldGoRoundALargeBoardInSeveralCrawls() {
        Job[] many = Job.of("j", ExpiryDesk.STEP + 20);
        Story story = Story.under("lifecycle.close-after", "P30D").crawl("c1", 0, many);

        story.crawl("c2", 31 * DAY, many);
        assertThat(story.board().openPostings()).isEqualTo(ExpiryDesk.STEP);

        story.crawl("c3", 32 * DAY, many);
        assertThat(story.board().openPostings()).isZero();
    }
}
