package dev.tideline.apps.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the team's reference data, where it is there. */
class ReferenceHistoryTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home;

    @Test
    void shouldReadTheSeedPosting() throws IOException {
        JsonNode seed = JSON.readTree(reference("cases/seed-posting.json").toFile());

        Run run = new Run.In(home).input(seed.path("snapshot").toString()).tideline("parse", "posting");

        assertThat(run.status()).isZero();
        JsonNode posting = JSON.readTree(run.out());
        for (String field : new String[] {"posting_id", "source_hash", "title", "department", "source_url"}) {
            assertThat(posting.path(field))
                    .as(field)
                    .isEqualTo(seed.path("must_publish").path(field));
        }
    }

    /** The counts of the data's README, under the policy that it states. */
    @Test
    void shouldCountWhatTheReadmeCounts() {
        Path file = reference("data/greenhouse-13boards-6h.captures.ndjson.gz");

        Run run = new Run.In(home)
                .tideline(
                        "dry-run",
                        "--topic",
                        "dead-letters",
                        "--set",
                        "lifecycle.misses=1",
                        "--set",
                        "lifecycle.gap=PT0S",
                        file.toString());

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains("13 boards, 822 crawls")
                .contains("4,208 opened (3,137 baseline)")
                .contains("1,020 closed, 112 reopened");
    }

    /** The file beside the repository; the test is skipped where it is absent. */
    private static Path reference(String name) {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve(".git"))) {
            root = root.getParent();
        }
        Path file = root.resolveSibling("shared").resolve(name);
        assumeTrue(Files.exists(file), "skipped: no reference data at ../shared/" + name);
        return file;
    }
}
