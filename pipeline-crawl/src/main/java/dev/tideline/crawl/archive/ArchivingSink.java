package dev.tideline.crawl.archive;

import dev.tideline.capture.CaptureLine;
import dev.tideline.capture.CaptureLineException;
import dev.tideline.capture.Observation.CrawlFinished;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Payload;
import dev.tideline.capture.Snapshot;
import dev.tideline.crawl.SnapshotSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands records on, and keeps beside the answers what each crawl made of them: its capture lines, with an empty payload
 * where {@code payload_uri} says which bytes of which answer it is. Written when the crawl ends: one that dies leaves
 * none.
 */
public final class ArchivingSink implements SnapshotSink {

    private final SnapshotSink next;
    private final ObjectStore store;
    private final Map<String, StringBuilder> underway = new ConcurrentHashMap<>();

    public ArchivingSink(SnapshotSink next, ObjectStore store) {
        this.next = next;
        this.store = store;
    }

    @Override
    public void accept(Snapshot snapshot) throws IOException {
        next.accept(snapshot);
        String crawl = snapshot.board().id() + " " + snapshot.crawlId();
        // One crawl is one thread's.
        StringBuilder lines = underway.computeIfAbsent(crawl, absent -> new StringBuilder());
        lines.append(line(snapshot)).append('\n');
        if (snapshot.body() instanceof CrawlFinished end) {
            underway.remove(crawl);
            store.put(
                    Names.crawl(snapshot.board(), end.startedAt(), String.valueOf(snapshot.crawlId())),
                    lines.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void flush() throws IOException {
        next.flush();
    }

    private static String line(Snapshot snapshot) throws IOException {
        try {
            return CaptureLine.write(
                    snapshot.body() instanceof PostingObserved seen && seen.payloadUri() != null
                            ? with(snapshot, seen, new Payload(new byte[0]))
                            : snapshot);
        } catch (CaptureLineException e) {
            throw new IOException("board " + snapshot.board().id() + ": " + e.getMessage(), e);
        }
    }

    static Snapshot with(Snapshot snapshot, PostingObserved seen, Payload payload) {
        return new Snapshot(
                snapshot.board(),
                snapshot.crawlId(),
                snapshot.observedAt(),
                new PostingObserved(seen.key(), payload, seen.payloadUri(), seen.request(), seen.listPosition()));
    }
}
