package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.SharedReference;
import dev.tideline.capture.CaptureEntry;
import dev.tideline.capture.CaptureReader;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Payload;
import dev.tideline.capture.Snapshot;
import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.Posting;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every posting of the real captures is readable, and its fingerprint moves only when something visible did. */
class RealCapturesTest {

    private final Map<String, Payload> payloads = new HashMap<>();
    private final Map<String, String> contentHashes = new HashMap<>();
    private int observed;
    private int updates;

    @Test
    void shouldReadThirteenGreenhouseBoards() throws Exception {
        readAll("data/greenhouse-13boards-6h.captures.ndjson.gz");

        assertThat(observed).isEqualTo(227_412);
        assertThat(payloads).hasSize(4_208);
        assertThat(updates)
                .as("344 changes of title, location, departments or offices must each be an update; 115 others may be")
                .isBetween(344, 344 + 115);
    }

    @Test
    void shouldReadTwentyThreeAshbyBoards() throws Exception {
        readAll("data/ashby-23boards.captures.ndjson.gz");

        assertThat(observed).isEqualTo(513);
        assertThat(updates).isZero();
    }

    private void readAll(String file) throws Exception {
        Readers readers = Readers.standard();
        try (CaptureReader captures = new CaptureReader(Files.newInputStream(SharedReference.require(file)))) {
            while (captures.hasNext()) {
                Snapshot snapshot = ((CaptureEntry.Read) captures.next()).snapshot();
                if (snapshot.body() instanceof PostingObserved posting) {
                    observed++;
                    read(readers, snapshot, posting);
                }
            }
        }
    }

    /** Like the pipeline, reads only what differs from the payload before. */
    private void read(Readers readers, Snapshot snapshot, PostingObserved observed) throws Exception {
        String id = snapshot.board().id() + "|" + observed.key();
        if (observed.payload().equals(payloads.put(id, observed.payload()))) {
            return;
        }
        PostingReader reader = readers.forProvider(snapshot.board().provider()).orElseThrow();
        Posting posting = reader.read(observed.payload(), observed.request());
        assertThat(reader.key(observed.payload())).isEqualTo(observed.key());
        assertThat(posting.postedAt()).as(id).isNotNull();
        assertThat(posting.sourceUrl()).as(id).isNotNull();
        String hash = Fingerprint.of(posting).contentHash();
        String before = contentHashes.put(id, hash);
        if (before != null && !before.equals(hash)) {
            updates++;
        }
    }
}
