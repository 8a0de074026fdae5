package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Command;
import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R27MovesTest {

    private static final int HOUR = 60;
    private static final Board OLD = new Board("stone", "acme-old");

    private static String old(String key) {
        return new PostingKey(OLD, key).postingId();
    }

    @Test
    void shouldCloseAllOfABoardThatWasMoved() {
        Story story = Story.guarded().crawl("c1", 0, Job.of("j", 10));

        story.order(HOUR, Command.ALIAS_BOARD, "to", "paper|acme-new");

        assertThat(story.board().openPostings()).isZero();
        assertThat(story.board().movedTo()).isEqualTo("paper|acme-new");
        PostingEvent closed = story.last("j3");
        assertThat(closed.cause().reason()).isEqualTo(CloseReason.BOARD_MOVED);
        assertThat(closed.cause().kind()).isEqualTo(Cause.Kind.COMMAND);
        assertThat(closed.cause().rule()).isEqualTo(Rule.R27);
    }

    @Test
    void shouldTellWhereANewBoardsFirstPostingsWereBefore() {
        Story story = Story.begins().order(0, Command.ALIAS_BOARD, "from", OLD.id());

        story.crawl("c1", 5, Job.of("a")).crawl("c2", HOUR, Job.of("a"), Job.of("later"));

        assertThat(story.last("a").after().movedFrom()).isEqualTo(old("a"));
        assertThat(story.last("later").after().movedFrom()).isNull();
        assertThat(story.board().movedFrom()).isEqualTo(OLD.id());
    }

    @Test
    void shouldPublishAnewWhatWasOpenBeforeTheCommandCame() {
        Story story = Story.begins().crawl("c1", 0, Job.of("a")).crawl("c2", HOUR, Job.of("a"));

        story.order(2 * HOUR, Command.ALIAS_BOARD, "from", OLD.id());

        assertThat(story.events()).hasSize(1);
        assertThat(story.republished())
                .singleElement()
                .satisfies(posting -> assertThat(posting.movedFrom()).isEqualTo(old("a")));
        story.push(3 * HOUR, Job.of("a").titled("Chief clerk"));
        assertThat(story.last("a").after().movedFrom()).isEqualTo(old("a"));
    }

    @Test
    void shouldNotCloseWhatWasSeenSinceTheCommandWasGiven() {
        Story story = Story.begins()
                .crawl("c1", 0, Job.of("a"), Job.of("b"))
                .start("c2", 2 * HOUR)
                .see("c2", 2 * HOUR, Job.of("a"));

        story.order(HOUR, Command.ALIAS_BOARD, "to", "paper|acme-new");

        assertThat(story.types("a")).containsExactly(EventType.OPENED);
        assertThat(story.types("b")).containsExactly(EventType.OPENED, EventType.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"to,acme,provider|board", "from,paper|acme,this very board", "too,paper|x,takes to"})
    void shouldSayWhatIsWrong(String name, String value, String wanted) {
        Story story = Story.begins().order(0, Command.ALIAS_BOARD, name, value);

        assertThat(story.rejected())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.reason()).contains("argument " + name, wanted));
    }

    @Test
    void shouldWantOneOfTheTwo() {
        assertThat(Story.begins().order(0, Command.ALIAS_BOARD).disposition()).isEqualTo(Disposition.REFUSED);
        assertThat(Story.begins()
                        .order(0, Command.ALIAS_BOARD, "to", "paper|x", "from", "paper|y")
                        .disposition())
                .isEqualTo(Disposition.REFUSED);
    }
}
