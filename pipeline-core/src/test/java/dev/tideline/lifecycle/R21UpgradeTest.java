package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.diff.FieldChange;
import org.junit.jupiter.api.Test;

/** R21: a better reader is no change of the posting. */
class R21UpgradeTest {

    private static final Job JOB = Job.of("k").team("Archive").body("Filing.");

    private final Story story = Story.begins().crawl("c1", 0, JOB).seeWithBody("c1", 1, JOB);

    @Test
    void shouldEmitNothingForEqualBytes() {
        story.upgrade(PaperReader.V2).crawl("c2", 60, JOB);

        assertThat(story.events()).hasSize(1);
    }

    @Test
    void shouldEmitNothingForVolatileMovesThatTheNewReaderReadsAnew() {
        story.upgrade(PaperReader.V2).crawl("c2", 60, JOB.touched(50));

        assertThat(story.events()).hasSize(1);
        assertThat(story.report().volatileOnly()).isEqualTo(1);
    }

    @Test
    void shouldReadBothSidesOfARealChangeInTheSameWay() {
        story.upgrade(PaperReader.V2).crawl("c2", 60, JOB.titled("Chief clerk"));

        assertThat(story.last("k").changes()).extracting(FieldChange::path).containsExactly("title");
        assertThat(story.last("k").after().team()).isEqualTo("Archive");
    }

    @Test
    void shouldCloseAndReopenWithoutInventingChanges() {
        story.upgrade(PaperReader.V2).crawl("c2", 60).crawl("c3", 120).crawl("c4", 180, JOB.touched(170));

        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.CLOSED, EventType.REOPENED);
        assertThat(story.last("k").changes()).isEmpty();
        assertThat(story.last("k").reopenKind()).isEqualTo(ReopenKind.CORRECTION);
    }

    @Test
    void shouldEmitNothingWhenTheUpgradeIsTakenBack() {
        story.upgrade(PaperReader.V2).crawl("c2", 60, JOB.touched(50));

        story.upgrade(PaperReader.V1).crawl("c3", 120, JOB.touched(110));

        assertThat(story.events()).hasSize(1);
    }
}
