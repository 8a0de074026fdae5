package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.PostingRecord;
import org.junit.jupiter.api.Test;

class R27RepostsTest {

    private static final int HOUR = 60;
    private static final Job STAYS = Job.of("stays").titled("Pilot");

    /** "old" was on the list in crawl c1. */
    private final Story story = Story.begins().crawl("c1", 0, Job.of("old").url("u/1"), STAYS);

    private static String id(String key) {
        return Story.posting(key).postingId();
    }

    @Test
    void shouldLinkWhatACrawlBringsAtItsEnd() {
        story.remove(30, "old")
                .start("c2", HOUR)
                .see("c2", HOUR + 1, Job.of("new").url("u/2"), STAYS);
        assertThat(story.last("new").after().repostOf()).isNull();

        story.finish("c2", HOUR, HOUR + 2);

        PostingRecord linked = story.republished().get(0);
        assertThat(linked.postingId()).isEqualTo(id("new"));
        assertThat(linked.repostOf()).isEqualTo(id("old"));
    }

    @Test
    void shouldNotLinkWhereTheOldOneComesBackInTheSameCrawl() {
        story.remove(30, "old").crawl("c2", HOUR, Job.of("new").url("u/2"), STAYS, Job.of("old"));

        assertThat(story.last("old").type()).isEqualTo(EventType.REOPENED);
        assertThat(story.republished()).isEmpty();
    }

    @Test
    void shouldLinkWhatIsPushedAtOnce() {
        story.remove(30, "old").push(40, Job.of("new"));

        assertThat(story.last("new").after().repostOf()).isEqualTo(id("old"));
    }

    @Test
    void shouldLinkByRepublicationWhereTheOldClosesOnlyAfterwards() {
        story.crawl("c2", HOUR, Job.of("new").url("u/2"), STAYS);
        assertThat(story.last("new").after().repostOf()).isNull();

        story.crawl("c3", 2 * HOUR, Job.of("new").url("u/2"), STAYS);

        assertThat(story.last("old").type()).isEqualTo(EventType.CLOSED);
        assertThat(story.types("new")).containsExactly(EventType.OPENED);
        PostingRecord linked = story.republished().get(0);
        assertThat(linked.postingId()).isEqualTo(id("new"));
        assertThat(linked.repostOf()).isEqualTo(id("old"));
        assertThat(linked.version()).isEqualTo(1);
    }

    @Test
    void shouldNotLinkWhatIsListedAtTheSameTime() {
        story.crawl("c2", HOUR, Job.of("old").url("u/1"), Job.of("new").url("u/2"), STAYS)
                .crawl("c3", 2 * HOUR, Job.of("new").url("u/2"), STAYS)
                .crawl("c4", 3 * HOUR, Job.of("new").url("u/2"), STAYS);

        assertThat(story.last("old").type()).isEqualTo(EventType.CLOSED);
        assertThat(story.last("new").after().repostOf()).isNull();
        assertThat(story.republished()).isEmpty();
    }

    @Test
    void shouldNotLinkAnotherRole() {
        story.remove(30, "old").push(HOUR, Job.of("new").titled("Chief clerk"));
        story.push(HOUR + 1, Job.of("elsewhere").places("Delft"));

        assertThat(story.last("new").after().repostOf()).isNull();
        assertThat(story.last("elsewhere").after().repostOf()).isNull();
    }

    @Test
    void shouldLetARequisitionDisproveALinkAndNeverMakeOne() {
        Story requisitions = Story.begins()
                .crawl("c1", 0, Job.of("old").with("requisition", "\"R1\""))
                .remove(30, "old");

        requisitions
                .push(40, Job.of("other").with("requisition", "\"R2\""))
                .push(41, Job.of("title").titled("Pilot").with("requisition", "\"R1\""))
                .push(42, Job.of("same").with("requisition", "\"R1\""));

        assertThat(requisitions.last("other").after().repostOf()).isNull();
        assertThat(requisitions.last("title").after().repostOf()).isNull();
        assertThat(requisitions.last("same").after().repostOf()).isEqualTo(id("old"));
    }

    @Test
    void shouldKeepTheLinkOnLaterVersions() {
        story.remove(30, "old").push(40, Job.of("new")).push(50, Job.of("new").titled("Chief clerk"));

        assertThat(story.last("new").after().repostOf()).isEqualTo(id("old"));
    }

    @Test
    void shouldForgetTheRoleWithThePurge() {
        story.remove(30, "old").crawl("c2", 200 * 24 * HOUR, STAYS).push(201 * 24 * HOUR, Job.of("new"));

        assertThat(story.last("new").after().repostOf()).isNull();
    }
}
