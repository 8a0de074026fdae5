package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One miss closes here. */
class R20ParserBreakTest {

    private final Story story = Story.hasty().crawl("c1", 0, Job.of("k"), Job.of("stays"));

    @Test
    void shouldSendABadPayloadToTheDeadLettersAndStillCountItsKeyAsSeen() {
        story.start("c2", 60)
                .see("c2", 61, "k", "<html>")
                .see("c2", 61, "stays", "{}")
                .finish("c2", 60, 62);

        assertThat(story.rejected()).hasSize(2);
        assertThat(story.report().counted()).isTrue();
        assertThat(story.report().unreadable()).isEqualTo(2);
        assertThat(story.events()).extracting(PostingEvent::type).doesNotContain(EventType.CLOSED);
    }

    @Test
    void shouldCountAPushedKeyAsSeenThoughItsPayloadIsBad() {
        story.start("c2", 60)
                .push(61, Job.of("stays"))
                .see(null, 61, "k", "<html>")
                .finish("c2", 60, 62);

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldNotCountACrawlOfWhichAKeyCouldNotBeRead() {
        story.start("c2", 60)
                .see("c2", 61, Job.of("stays"))
                .seeWithoutKey("c2", 61, "{}")
                .finish("c2", 60, 62);

        assertThat(story.rejected()).hasSize(1);
        assertThat(story.report().counted()).isFalse();
        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldNotCountACrawlWhoseVeryFirstRecordHadNoKey() {
        story.seeWithoutKey("c2", 61, "{}")
                .start("c2", 60)
                .see("c2", 61, Job.of("stays"))
                .finish("c2", 60, 62);

        assertThat(story.report().counted()).isFalse();
    }

    @Test
    void shouldFindTheKeyInThePayload() {
        story.seeWithoutKey("c2", 61, Job.of("new").payload().toString());

        assertThat(story.types("new")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldOpenOnceThePayloadCanBeRead() {
        story.see("c2", 61, "new", "{}").see("c3", 120, Job.of("new"));

        assertThat(story.types("new")).containsExactly(EventType.OPENED);
    }
}
