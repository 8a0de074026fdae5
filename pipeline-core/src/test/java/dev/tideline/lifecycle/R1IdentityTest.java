package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.publication.PublishedPlace;
import org.junit.jupiter.api.Test;

class R1IdentityTest {

    private static final Job UTRECHT = Job.of("k").places("Utrecht").url("https://acme.example/k/utrecht");
    private static final Job DELFT = Job.of("k").places("Delft").url("https://acme.example/k/delft");

    private final Story story = Story.readBy(PaperReader.ROWS);

    @Test
    void shouldFoldRowsOfOneKeyIntoOnePostingInAllItsPlaces() {
        story.crawl("c1", 0, UTRECHT, DELFT, UTRECHT);

        assertThat(story.events()).hasSize(1);
        assertThat(story.last("k").after().locations())
                .extracting(PublishedPlace::raw)
                .containsExactly("Delft", "Utrecht");
        assertThat(story.report().opened()).isEqualTo(1);
        assertThat(story.report().keysSeen()).isEqualTo(1);
    }

    @Test
    void shouldNotMindTheOrderOfRows() {
        story.crawl("c1", 0, UTRECHT, DELFT).crawl("c2", 60, DELFT, UTRECHT);

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldNotTakeAnotherRowAsTheBaseWhenOneMovesInVolatileFields() {
        story.crawl("c1", 0, UTRECHT, DELFT);

        for (int i = 1; i <= 10; i++) {
            story.crawl("d" + i, i * 60, UTRECHT.touched(i), DELFT);
        }

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldUpdateWhenARowIsGoneFromAWholeCrawl() {
        story.crawl("c1", 0, UTRECHT, DELFT).crawl("c2", 60, UTRECHT);

        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.UPDATED);
        assertThat(story.report().updated()).isEqualTo(1);
    }

    @Test
    void shouldNotUpdateFromRowsOfACrawlThatMayHaveMissedSome() {
        story.crawl("c1", 0, UTRECHT, DELFT).crawl("c2", 60, Story.End::cut, UTRECHT);

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldNotUpdateWhenARowCouldNotBeRead() {
        story.crawl("c1", 0, UTRECHT, DELFT);

        story.start("c2", 60).see("c2", 61, UTRECHT).see("c2", 61, "k", "{}").finish("c2", 60, 62);

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldNotUpdateFromASingleRowOutsideACrawlOrBehindItsEnd() {
        story.crawl("c1", 0, UTRECHT, DELFT).push(10, UTRECHT).see("c1", 1, DELFT);

        assertThat(story.types("k")).containsExactly(EventType.OPENED);
    }

    @Test
    void shouldNotOverwriteWithRowsThatAreOlderThanWhatStands() {
        story.crawl("c1", 0, UTRECHT).start("slow", 60).see("slow", 61, UTRECHT);

        story.crawl("fast", 70, UTRECHT, DELFT).finish("slow", 60, 80);

        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.UPDATED);
    }

    @Test
    void shouldReopenFromPartOfTheRowsWithTheContentKnownLast() {
        story.crawl("c1", 0, UTRECHT, DELFT).crawl("c2", 60).crawl("c3", 120);

        story.crawl("c4", 180, Story.End::cut, UTRECHT);

        assertThat(story.types("k")).containsExactly(EventType.OPENED, EventType.CLOSED, EventType.REOPENED);
        assertThat(story.last("k").changes()).isEmpty();
    }

    @Test
    void shouldTakeAKeyThatIsBlankForNone() {
        story.start("c1", 0).see("c1", 1, " ", UTRECHT.payload().toString()).finish("c1", 0, 2);

        assertThat(story.rejected()).hasSize(1);
        assertThat(story.report().counted()).isFalse();
    }
}
