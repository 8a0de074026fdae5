package dev.tideline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import dev.tideline.crawl.archive.ArchiveReader;
import dev.tideline.crawl.archive.ArchivingSink;
import dev.tideline.crawl.archive.DirectoryStore;
import dev.tideline.crawl.archive.RawArchive;
import dev.tideline.crawl.play.BoardServer;
import dev.tideline.crawl.play.Job;
import dev.tideline.enrichment.Enricher;
import dev.tideline.lifecycle.InMemoryStore;
import dev.tideline.lifecycle.Input;
import dev.tideline.lifecycle.Lifecycle;
import dev.tideline.lifecycle.Outcome.Output.Happened;
import dev.tideline.lifecycle.Policies;
import dev.tideline.lifecycle.PostingEvent;
import dev.tideline.posting.Board;
import dev.tideline.provider.Readers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a crawler has archived, read again, gives the events that the crawls themselves gave. */
class ArchiveReplayTest {

    private static final int CRAWLS = 5;

    @TempDir
    private Path directory;

    static Set<String> providers() {
        return BoardServer.providers();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("providers")
    void shouldTellTheSameEventsAgain(String provider) throws Exception {
        Board board = FaultsTest.board(provider);
        DirectoryStore store = new DirectoryStore(directory.resolve("archive"));
        List<PostingEvent> first;
        try (BoardServer server = BoardServer.start()) {
            Crawls crawls = new Crawls(
                    server,
                    Crawls.entry(board),
                    directory.resolve("memory"),
                    CrawlSettings.STANDARD,
                    new RawArchive(store));
            server.board(provider, board.token(), List.of(Job.of(1, "Baker"), Job.of(2, "Driver")));
            crawls.crawl();
            server.board(provider, board.token(), List.of(Job.of(1, "Night Baker"), Job.of(3, "Pilot")));
            for (int i = 1; i < CRAWLS; i++) {
                crawls.crawl();
            }
            archive(crawls.recorded(), store);
            first = crawls.events();
        }

        List<PostingEvent> again = replay(new ArchiveReader(store));

        assertThat(first).hasSize(5).allMatch(event -> event.payloadUri() != null);
        assertThat(again).isEqualTo(first);
    }

    private static void archive(List<Snapshot> recorded, DirectoryStore store) throws IOException {
        ArchivingSink sink = new ArchivingSink(
                new SnapshotSink() {
                    @Override
                    public void accept(Snapshot snapshot) {
                        // Where else the records go is not asked here.
                    }

                    @Override
                    public void flush() {
                        // Nothing is kept back.
                    }
                },
                store);
        for (Snapshot snapshot : recorded) {
            sink.accept(snapshot);
        }
    }

    private static List<PostingEvent> replay(ArchiveReader archive) throws IOException {
        Lifecycle lifecycle = new Lifecycle(Readers.standard(), Policies.standard(), Enricher.NONE);
        InMemoryStore state = new InMemoryStore();
        List<Snapshot> read = new ArrayList<>();
        List<PostingEvent> events = new ArrayList<>();
        for (String crawl : archive.crawls()) {
            archive.read(crawl, snapshot -> {
                read.add(snapshot);
                Position position = new Position("crawl", 0, read.size());
                lifecycle.apply(new Input(snapshot, position, snapshot.observedAt()), state).outputs().stream()
                        .filter(Happened.class::isInstance)
                        .forEach(output -> events.add(((Happened) output).event()));
            });
        }
        return events;
    }
}
