package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.SharedReference;
import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Board;
import dev.tideline.posting.Posting;
import dev.tideline.posting.PostingKey;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadersTest {

    @Test
    void shouldRefuseTwoReadersForOneProvider() {
        assertThatThrownBy(() -> new Readers(List.of(new LeverReader(), new LeverReader())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two readers for provider lever");
    }

    @Test
    void shouldReadTheSeedPosting() throws Exception {
        Json seed = Json.parse(Files.readAllBytes(SharedReference.require("cases/seed-posting.json")));
        Json snapshot = seed.at("snapshot");
        Json expected = seed.at("must_publish");
        Payload payload = Payload.of(snapshot.at("payload").canonical());
        PostingReader reader =
                Readers.standard().forProvider(snapshot.text("provider")).orElseThrow();

        Posting posting = reader.read(payload, Map.of());

        Board board = new Board(snapshot.text("provider"), snapshot.text("board"));
        assertThat(new PostingKey(board, reader.key(payload)).postingId()).isEqualTo(expected.text("posting_id"));
        assertThat(posting.sourceHash()).isEqualTo(expected.text("source_hash"));
        assertThat(posting.title()).isEqualTo(expected.text("title"));
        assertThat(posting.departments()).containsExactly(expected.text("department"));
        assertThat(posting.employment().contract())
                .isEqualTo(expected.at("employment").text("contract"));
        assertThat(posting.postedAt()).isEqualTo(Instant.parse(expected.text("posted_at")));
        assertThat(posting.sourceUpdatedAt()).isEqualTo(Instant.parse(expected.text("source_updated_at")));
        assertThat(posting.sourceUrl()).isEqualTo(expected.text("source_url"));
        assertThat(posting.description().text()).isNotBlank();
    }
}
