package dev.tideline.apps.cli;

import dev.tideline.capture.Snapshot;
import dev.tideline.crawl.SnapshotSink;

/** The snapshots topic, for crawls that run side by side. */
final class KafkaSink implements SnapshotSink {

    private final SnapshotSender sender;

    KafkaSink(SnapshotSender sender) {
        this.sender = sender;
    }

    // The serializer belongs to one thread at a time.
    @Override
    public synchronized void accept(Snapshot snapshot) {
        sender.send(snapshot);
    }

    @Override
    public void flush() {
        sender.flush();
    }
}
