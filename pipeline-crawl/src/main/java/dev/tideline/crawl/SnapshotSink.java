package dev.tideline.crawl;

import dev.tideline.capture.Snapshot;
import java.io.IOException;

/** Where a crawl's records go, in their order. Several crawls write at the same time. */
public interface SnapshotSink {

    void accept(Snapshot snapshot) throws IOException;

    /** Returns when everything so far has arrived for good. */
    void flush() throws IOException;
}
