package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Command;
import dev.tideline.posting.Status;
import dev.tideline.publication.PostingRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersTest {

    private static final int HOUR = 60;

    /** "a" and "b" are closed by crawl c3 for absence, "said" is removed at 30. */
    private final Story story = Story.begins()
            .crawl("c1", 0, Job.of("a"), Job.of("b"), Job.of("said"), Job.of("open"))
            .remove(30, "said")
            .crawl("c2", HOUR, Job.of("open"))
            .crawl("c3", 2 * HOUR, Job.of("open"));

    @Test
    void shouldRetractACloseByKey() {
        story.order(3 * HOUR, Command.RETRACT_CLOSE, "key", "a");

        PostingEvent reopened = story.last("a");
        assertThat(story.disposition()).isEqualTo(Disposition.ORDERED);
        assertThat(reopened.type()).isEqualTo(EventType.REOPENED);
        assertThat(reopened.reopenKind()).isEqualTo(ReopenKind.CORRECTION);
        assertThat(reopened.cause().kind()).isEqualTo(Cause.Kind.COMMAND);
        assertThat(reopened.cause().rule()).isEqualTo(Rule.R14);
        assertThat(reopened.version()).isEqualTo(3);
        assertThat(reopened.before()).isEqualTo(story.events("a").get(1).after());
        assertThat(reopened.after().status()).isEqualTo(Status.OPEN);
        assertThat(story.types("b")).containsExactly(EventType.OPENED, EventType.CLOSED);
        assertThat(story.board().openPostings()).isEqualTo(2);
    }

    @Test
    void shouldRetractSeveralAndAllThatACrawlClosed() {
        story.order(3 * HOUR, Command.RETRACT_CLOSE, "keys", "a, b");
        assertThat(story.board().openPostings()).isEqualTo(3);

        Story other = Story.begins()
                .crawl("c1", 0, Job.of("a"), Job.of("b"), Job.of("said"))
                .remove(30, "said")
                .crawl("c2", HOUR)
                .crawl("c3", 2 * HOUR);
        other.order(3 * HOUR, Command.RETRACT_CLOSE, "crawl_id", "c3");

        assertThat(other.board().openPostings()).isEqualTo(2);
        assertThat(other.types("said")).containsExactly(EventType.OPENED, EventType.CLOSED);
    }

    @Test
    void shouldCountMissesAnewAfterARetraction() {
        story.order(3 * HOUR, Command.RETRACT_CLOSE, "key", "a").crawl("c4", 4 * HOUR, Job.of("open"));
        assertThat(story.last("a").type()).isEqualTo(EventType.REOPENED);

        story.crawl("c5", 5 * HOUR, Job.of("open"));

        assertThat(story.last("a").cause().crawlIds()).containsExactly("c4", "c5");
    }

    @Test
    void shouldDoNothingTwice() {
        story.order(3 * HOUR, Command.RETRACT_CLOSE, "crawl_id", "c3").again();
        assertThat(story.events()).hasSize(9);

        story.crawl("c4", 4 * HOUR, Job.of("open")).crawl("c5", 5 * HOUR, Job.of("open"));
        int events = story.events().size();
        story.order(3 * HOUR, Command.RETRACT_CLOSE, "key", "a");

        assertThat(story.disposition()).isEqualTo(Disposition.MOOT);
        assertThat(story.events()).hasSize(events);
    }

    @Test
    void shouldRetractAllOfTheNamedOrNone() {
        story.order(3 * HOUR, Command.RETRACT_CLOSE, "keys", "a,said");

        assertThat(story.disposition()).isEqualTo(Disposition.REFUSED);
        assertThat(story.board().openPostings()).isEqualTo(1);
    }

    @Test
    void shouldPurgeByKey() {
        story.order(3 * HOUR, Command.PURGE, "key", "a");
        assertThat(story.purged()).containsExactly(Story.posting("a").postingId());

        story.order(3 * HOUR, Command.PURGE, "key", "a");
        assertThat(story.disposition()).isEqualTo(Disposition.MOOT);
    }

    @Test
    void shouldPurgeEveryClosedPostingOfTheBoard() {
        story.order(3 * HOUR, Command.PURGE, "closed", "all");

        assertThat(story.purged()).hasSize(3);
        assertThat(story.board().openPostings()).isEqualTo(1);
    }

    @Test
    void shouldPublishWhatStandsOnceMore() {
        List<PostingRecord> standing = List.of(
                story.last("a").after(),
                story.last("b").after(),
                story.last("said").after());
        int events = story.events().size();

        story.order(3 * HOUR, Command.RE_ENRICH);

        assertThat(story.republished()).hasSize(4).containsAll(standing);
        assertThat(story.republished().get(3))
                .usingRecursiveComparison()
                .ignoringFields("lastSeenAt")
                .isEqualTo(story.last("open").after());
        assertThat(story.events()).hasSize(events);
    }

    @Test
    void shouldPublishSomeWithEachRecordOfTheBoard() {
        Story big = Story.begins().crawl("c1", 0, Job.of("j", RepublishDesk.STEP + 5));

        big.order(10, Command.RE_ENRICH);
        assertThat(big.republished()).hasSize(RepublishDesk.STEP);

        big.crawl("c2", 20, Job.of("j", 3));
        assertThat(big.republished()).hasSize(RepublishDesk.STEP + 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCEPT_SHRINK| key| a| argument key is not known",
                "RETRACT_CLOSE| ky| a| argument ky is not known; the command takes key, keys, crawl_id",
                "RETRACT_CLOSE| key| ' '| argument key is blank",
                "RETRACT_CLOSE| key| said| closed as removed",
                "RETRACT_CLOSE| key| nobody| of which nothing is known",
                "RETRACT_CLOSE| | | name a posting by key",
                "PURGE| key| open| send posting_removed first",
                "PURGE| closed| yes| must be all",
                "PURGE| | | closed = all",
                "RE_ENRICH| key| a| takes none"
            })
    void shouldSayWhatIsWrong(Command command, @Nullable String name, @Nullable String value, String wanted) {
        if (name == null || value == null) {
            story.order(3 * HOUR, command);
        } else {
            story.order(3 * HOUR, command, name, value);
        }

        assertThat(story.disposition()).isEqualTo(Disposition.REFUSED);
        assertThat(story.rejected()).hasSize(1);
        assertThat(story.rejected().get(0).stage()).isEqualTo(Outcome.Stage.COMMAND);
        assertThat(story.rejected().get(0).reason()).contains("operator command", wanted);
    }
}
