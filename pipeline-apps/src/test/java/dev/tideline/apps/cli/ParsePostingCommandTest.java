package dev.tideline.apps.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParsePostingCommandTest {

    @TempDir
    private Path home;

    @Test
    void shouldPrintTheRecordOfALine() throws IOException {
        Run run = new Run.In(home)
                .input(Captures.posting("c1", "2026-03-02T06:00:01Z", "1", "Baker"))
                .tideline("parse", "posting", "-");

        assertThat(run.status()).isZero();
        JsonNode posting = new ObjectMapper().readTree(run.out());
        assertThat(posting.path("title").asText()).isEqualTo("Baker");
        assertThat(posting.path("posting_id").asText()).hasSize(40);
        assertThat(posting.path("source_hash").asText()).hasSize(64);
    }

    @Test
    void shouldSayWhereALineIsBad() {
        Run run = new Run.In(home)
                .input(Captures.unreadable("c1", "2026-03-02T06:00:01Z", "1"))
                .tideline("parse", "posting");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("stdin:1: field \"payload\"");
    }

    @Test
    void shouldWantAPosting() {
        Run run = new Run.In(home)
                .input(Captures.started("c1", "2026-03-02T06:00:01Z"))
                .tideline("parse", "posting");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("posting_observed");
    }
}
