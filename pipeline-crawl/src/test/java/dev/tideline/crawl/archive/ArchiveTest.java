package dev.tideline.crawl.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.capture.CrawlMode;
import dev.tideline.capture.CrawlOutcome;
import dev.tideline.capture.Observation;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.CrawlStarted;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Payload;
import dev.tideline.capture.Snapshot;
import dev.tideline.crawl.SnapshotSink;
import dev.tideline.crawl.http.Answer;
import dev.tideline.posting.Board;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final Board BOARD = new Board("workday", "brinewell.wd5/Care_ers");
    private static final Instant AT = Instant.parse("2026-03-02T06:00:00.123Z");

    @TempDir
    private Path directory;

    @Test
    void shouldKeepAnAnswerByteForByteUnderBoardDayAndContent() throws IOException {
        ObjectStore store = new DirectoryStore(directory);

        String uri = new RawArchive(store).keep(BOARD, answer("[{\"ä\":1}]"));

        String name = uri.substring(uri.indexOf("raw/"));
        assertThat(name)
                .matches("raw/provider=workday/board=brinewell\\.wd5_2FCare__ers/date=2026-03-02/"
                        + "20260302T060000123Z-[0-9a-f]{64}\\.json");
        assertThat(store.get(name)).asString(StandardCharsets.UTF_8).isEqualTo("[{\"ä\":1}]");
    }

    @Test
    void shouldGiveBackTheRecordsOfACrawl() throws IOException {
        ObjectStore store = new DirectoryStore(directory);
        String uri = new RawArchive(store).keep(BOARD, answer("[{\"ä\":1},{\"b\":2}]"));
        List<Snapshot> recorded = List.of(
                snapshot(new CrawlStarted(CrawlMode.FULL)),
                snapshot(seen("a", "{\"ä\":1}", uri + "#bytes=1-8")),
                snapshot(seen("b", "{\"b\":2}", uri + "#bytes=10-16")),
                snapshot(seen("c", "{\"c\":3}", null)),
                snapshot(end()));
        ArchivingSink sink = new ArchivingSink(new Nowhere(), store);
        for (Snapshot snapshot : recorded) {
            sink.accept(snapshot);
        }

        List<Snapshot> read = new ArrayList<>();
        ArchiveReader reader = new ArchiveReader(store);
        for (String crawl : reader.crawls()) {
            reader.read(crawl, read::add);
        }

        assertThat(read).isEqualTo(recorded);
    }

    @Test
    void shouldLeaveNothingOfACrawlWithoutAnEnd() throws IOException {
        ObjectStore store = new DirectoryStore(directory);
        ArchivingSink sink = new ArchivingSink(new Nowhere(), store);

        sink.accept(snapshot(new CrawlStarted(CrawlMode.FULL)));

        assertThat(new ArchiveReader(store).crawls()).isEmpty();
    }

    @Test
    void shouldNameTheAnswerThatIsMissing() throws IOException {
        ObjectStore store = new DirectoryStore(directory);
        ArchivingSink sink = new ArchivingSink(new Nowhere(), store);
        sink.accept(snapshot(seen("a", "{}", "file:///elsewhere/raw/provider=workday/gone.json")));
        sink.accept(snapshot(end()));
        ArchiveReader reader = new ArchiveReader(store);
        String crawl = reader.crawls().get(0);

        assertThatThrownBy(() -> reader.read(crawl, snapshot -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("raw/provider=workday/gone.json");
    }

    static Answer answer(String body) {
        return new Answer(URI.create("https://example.com/"), 200, Map.of(), body.getBytes(StandardCharsets.UTF_8), AT);
    }

    private static Snapshot snapshot(Observation body) {
        return new Snapshot(BOARD, "c1", AT, body);
    }

    private static PostingObserved seen(String key, String payload, String uri) {
        return new PostingObserved(key, Payload.of(payload), uri, Map.of(), 0);
    }

    private static CrawlFinished end() {
        return new CrawlFinished(CrawlMode.FULL, CrawlOutcome.COMPLETE, AT, null, 3, 0, false, 200, null, null);
    }

    private static final class Nowhere implements SnapshotSink {
        @Override
        public void accept(Snapshot snapshot) {}

        @Override
        public void flush() {}
    }
}
