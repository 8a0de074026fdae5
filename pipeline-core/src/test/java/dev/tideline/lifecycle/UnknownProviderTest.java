package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Payload;
import dev.tideline.posting.Posting;
import dev.tideline.provider.PostingReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A provider without a reader: everything is kept, counted and reported, and nothing is claimed. */
class UnknownProviderTest {

    private final Story story = Story.readBy(new Other());

    @Test
    void shouldPutTheBytesIntoTheDeadLettersAndCountTheKeyAsSeen() {
        story.crawl("c1", 0, Job.of("k"));

        assertThat(story.rejected()).hasSize(1);
        assertThat(story.rejected().get(0).reason())
                .isEqualTo(
                        "no reader for provider \"paper\"; known: other; load the dead letter again once there is one,"
                                + " see docs/adding-a-provider.md");
        assertThat(story.report().keysSeen()).isEqualTo(1);
        assertThat(story.report().unreadable()).isEqualTo(1);
        assertThat(story.events()).isEmpty();
    }

    @Test
    void shouldCloseNothingWhateverItsCrawlsMiss() {
        story.crawl("c1", 0, Job.of("k"), Job.of("stays"))
                .crawl("c2", 60, Job.of("stays"))
                .crawl("c3", 180, Job.of("stays"));

        assertThat(story.events()).isEmpty();
    }

    @Test
    void shouldNotCountACrawlWhoseObservationsNameNoKey() {
        story.start("c1", 0)
                .seeWithoutKey("c1", 1, Job.of("k").payload().toString())
                .finish("c1", 0, 2);

        assertThat(story.rejected()).hasSize(1);
        assertThat(story.report().counted()).isFalse();
    }

    @Test
    void shouldOpenThePostingOnceThereIsAReader() {
        story.crawl("c1", 0, Job.of("k"));

        story.upgrade(PaperReader.V1).crawl("c2", 60, Job.of("k"));

        assertThat(story.types("k")).isEqualTo(List.of(EventType.OPENED));
    }

    /** Reads another provider than the story's. */
    private static final class Other implements PostingReader {

        @Override
        public String provider() {
            return "other";
        }

        @Override
        public String key(Payload payload) {
            throw new AssertionError("never asked");
        }

        @Override
        public Posting read(Payload payload, Map<String, String> request) {
            throw new AssertionError("never asked");
        }
    }
}
