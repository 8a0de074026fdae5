package dev.tideline.streams.topic;

/**
 * How new topics are laid out over the brokers.
 *
 * @param partitions of each topic; fixed for the life of the snapshots, because a board's state stays with its partition
 * @param replication copies of each partition; 1 on one broker, 3 in production
 */
public record Layout(int partitions, short replication) {

    public Layout {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions is " + partitions + ": it must be 1 or more");
        }
        if (replication < 1) {
            throw new IllegalArgumentException("replication is " + replication + ": it must be 1 or more");
        }
    }

    /** Copies that must hold a record before it counts as written: one may be missing where there are three or more. */
    int minInSyncReplicas() {
        return replication < 3 ? 1 : replication - 1;
    }
}
