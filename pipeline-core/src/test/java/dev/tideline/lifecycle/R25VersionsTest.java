package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class R25VersionsTest {

    @Test
    void shouldAddExactlyOneAnEventAndOneEpisodeAReopening() {
        Story story = Story.begins()
                .push(0, Job.of("k"))
                .push(10, Job.of("k").titled("Chief clerk"))
                .push(15, Job.of("k").titled("Chief clerk").touched(14))
                .remove(20, "k")
                .push(30, Job.of("k"))
                .remove(40, "k");

        assertThat(story.events("k")).extracting(PostingEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(story.events("k")).extracting(PostingEvent::episode).containsExactly(1, 1, 1, 2, 2);
        assertThat(story.events("k")).allSatisfy(event -> {
            assertThat(event.after().version()).isEqualTo(event.version());
            assertThat(event.after().episode()).isEqualTo(event.episode());
        });
        assertThat(story.events("k")).extracting(PostingEvent::eventId).doesNotHaveDuplicates();
    }
}
