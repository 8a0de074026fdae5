package dev.tideline.crawl.archive;

import dev.tideline.capture.CaptureEntry;
import dev.tideline.capture.CaptureReader;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Payload;
import dev.tideline.capture.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an archive's crawls again, each posting with its bytes out of the answer that held them. */
public final class ArchiveReader {

    private static final Pattern BYTES = Pattern.compile("(.*)#bytes=(\\d+)-(\\d+)");

    private final ObjectStore store;
    private String lastName = "";
    private byte[] last = new byte[0];

    public ArchiveReader(ObjectStore store) {
        this.store = store;
    }

    /** Takes the records of one crawl. */
    public interface Taker {
        void take(Snapshot snapshot) throws IOException;
    }

    /** The crawls by name: those of a board in the order of time. */
    public List<String> crawls() throws IOException {
        return store.names(Names.CRAWLS);
    }

    /**
     * Reads one crawl.
     *
     * @throws IOException if a line or an answer is missing or damaged; the message names it
     */
    public void read(String crawl, Taker taker) throws IOException {
        try (CaptureReader lines = new CaptureReader(new ByteArrayInputStream(store.get(crawl)))) {
            while (lines.hasNext()) {
                CaptureEntry entry = lines.next();
                if (!(entry instanceof CaptureEntry.Read read)) {
                    throw new IOException(store.uri(crawl) + ", line " + entry.line() + ", cannot be read");
                }
                taker.take(whole(read.snapshot()));
            }
        }
    }

    private Snapshot whole(Snapshot snapshot) throws IOException {
        return snapshot.body() instanceof PostingObserved seen
                        && seen.payloadUri() != null
                        && seen.payload().size() == 0
                ? ArchivingSink.with(snapshot, seen, new Payload(bytes(seen.payloadUri())))
                : snapshot;
    }

    /** The archive may have moved since: only what stands behind its root counts. */
    private byte[] bytes(String uri) throws IOException {
        Matcher part = BYTES.matcher(uri);
        String address = part.matches() ? part.group(1) : uri;
        int name = address.indexOf(Names.RAW);
        if (name < 0) {
            throw new IOException(uri + " is no address in an archive");
        }
        byte[] answer = answer(address.substring(name));
        if (!part.matches()) {
            return answer;
        }
        int from = Integer.parseInt(part.group(2));
        int to = Integer.parseInt(part.group(3)) + 1;
        if (to > answer.length) {
            throw new IOException(uri + " has only " + answer.length + " bytes");
        }
        return Arrays.copyOfRange(answer, from, to);
    }

    private byte[] answer(String name) throws IOException {
        if (!name.equals(lastName)) {
            last = store.get(name);
            lastName = name;
        }
        return last;
    }
}
