package dev.tideline.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import org.junit.jupiter.api.Test;

/** Golden vectors of the contract; the event id's was computed with another implementation of RFC 4122. */
class EventIdTest {

    private static final PostingKey POSTING = new PostingKey(Board.parse("greenhouse|pinterest"), "7908460");

    @Test
    void shouldReproduceTheGoldenPostingId() {
        assertThat(POSTING.postingId()).isEqualTo("7d5621bb4908f7b134f32897ba38de05b147ae17");
    }

    @Test
    void shouldReproduceTheGoldenEventId() {
        assertThat(EventId.of(POSTING.postingId(), 1, "opened", "0".repeat(64)))
                .hasToString("321f54e4-61b9-57f9-b2da-56cd2d7ba292");
    }

    @Test
    void shouldDifferByVersion() {
        assertThat(EventId.of("p", 1, "updated", "h")).isNotEqualTo(EventId.of("p", 2, "updated", "h"));
    }
}
