package dev.tideline.streams.topic;

import dev.tideline.schema.BoardStatus;
import dev.tideline.schema.FacetCount;
import dev.tideline.schema.PostingChange;
import dev.tideline.schema.PostingEvent;
import dev.tideline.schema.PostingRecord;
import dev.tideline.schema.SearchDocument;
import dev.tideline.schema.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The catalogue of the public topics.
 *
 * <p>Retention counts from a record's timestamp. Snapshots carry the broker's append time: a file of last year's captures
 * must not be deleted as it is loaded, and a crawler's clock is compared with the broker's (R19). Everything
 * that the pipeline writes carries the time of the snapshot that decided, which is that append time; so a record lives as
 * long as its topic says, counted from when its cause arrived, and a replay gives the same timestamps. A replay reaches
 * back no further than the snapshots do, so no output's retention may be shorter than theirs.
 *
 * <p>{@code compression.type} is the producer's choice, and the broker must not compress again: crawlers send zstd, for
 * snapshots are many and kept; the pipeline sends lz4, which costs it a third.
 */
public final class Topics {

    /** The largest record, in bytes: an event holds two full postings, and a payload may be some megabytes. */
    public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

    private static final String FOR_EVER = "-1";
    private static final String BOARD_ID = "board_id";
    private static final String POSTING_ID = "posting_id";

    private final Topic<String, Snapshot> snapshots;
    private final Topic<String, PostingEvent> events;
    private final Topic<String, PostingRecord> current;
    private final Topic<String, SearchDocument> search;
    private final Topic<String, FacetCount> facets;
    private final Topic<String, PostingChange> changes;
    private final Topic<String, BoardStatus> boards;
    private final Topic<byte[], byte[]> deadLetters;

    private Topics(String prefix) {
        snapshots = new Topic<>(
                prefix + "postings.snapshots",
                String.class,
                BOARD_ID,
                Snapshot.class,
                Cleanup.DELETE,
                TimestampType.APPEND,
                // The raw bytes are archived elsewhere (payload_uri); a month is what a faulty release can be replayed.
                configs("retention.ms", days(30)));
        events = new Topic<>(
                prefix + "postings.events",
                String.class,
                POSTING_ID,
                PostingEvent.class,
                Cleanup.DELETE,
                TimestampType.CREATE,
                // The product itself: whoever joins later reads it from the first event.
                configs("retention.ms", FOR_EVER));
        current = compacted(prefix + "postings.current", POSTING_ID, PostingRecord.class);
        search = compacted(prefix + "postings.search", POSTING_ID, SearchDocument.class);
        facets = compacted(prefix + "postings.facets", "org_id|dimension|value", FacetCount.class);
        changes = new Topic<>(
                prefix + "postings.changes",
                String.class,
                POSTING_ID,
                PostingChange.class,
                Cleanup.DELETE,
                TimestampType.CREATE,
                // Nothing that the events do not hold for ever.
                configs("retention.ms", days(90)));
        boards = compacted(prefix + "postings.boards", BOARD_ID, BoardStatus.class);
        deadLetters = new Topic<>(
                prefix + "postings.dead-letters",
                byte[].class,
                "as input",
                byte[].class,
                Cleanup.DELETE,
                TimestampType.CREATE,
                // The only copy once the snapshot is gone.
                configs("retention.ms", days(365)));
    }

    /** The topics under their own names. */
    public static Topics standard() {
        return new Topics("");
    }

    /** The topics with a prefix, for example {@code staging.}; throws {@link IllegalArgumentException} for a bad one. */
    public static Topics withPrefix(String prefix) {
        if (!prefix.matches("[a-zA-Z0-9._-]{0,100}")) {
            throw new IllegalArgumentException(
                    "topic prefix \"" + prefix
                            + "\" must consist of at most 100 letters, digits, \".\", \"_\" and \"-\", for example \"staging.\"");
        }
        return new Topics(prefix);
    }

    /** One observation, probe, removal, crawl start, crawl end or command each; key: board id. */
    public Topic<String, Snapshot> snapshots() {
        return snapshots;
    }

    /** Opened, updated, closed, reopened; key: posting id. */
    public Topic<String, PostingEvent> events() {
        return events;
    }

    /** Each posting as it stands; key: posting id. */
    public Topic<String, PostingRecord> current() {
        return current;
    }

    /**
     * Each open posting of the launch scope, laid flat; key: posting id. Header {@code version}, decimal digits, for
     * indexes with external versions; tombstones carry it too.
     */
    public Topic<String, SearchDocument> search() {
        return search;
    }

    /** How many open postings of an employer share a role, place, department ...; key: org id, dimension and value. */
    public Topic<String, FacetCount> facets() {
        return facets;
    }

    /** One record a changed field; key: posting id. */
    public Topic<String, PostingChange> changes() {
        return changes;
    }

    /** How each board stands; key: board id. */
    public Topic<String, BoardStatus> boards() {
        return boards;
    }

    /** Input that could not be processed, key and bytes untouched. */
    public Topic<byte[], byte[]> deadLetters() {
        return deadLetters;
    }

    public List<Topic<?, ?>> all() {
        return List.of(snapshots, events, current, search, facets, changes, boards, deadLetters);
    }

    private static <V> Topic<String, V> compacted(String name, String keyedBy, Class<V> value) {
        return new Topic<>(
                name,
                String.class,
                keyedBy,
                value,
                Cleanup.COMPACT,
                TimestampType.CREATE,
                configs(
                        // A reader less than an hour behind sees every version.
                        "min.compaction.lag.ms",
                        hours(1),
                        // A purged posting's content is gone from the disk within about a week,
                        "max.compaction.lag.ms",
                        days(7),
                        // but its tombstone waits for a reader that was down for as long.
                        "delete.retention.ms",
                        days(7)));
    }

    private static Map<String, String> configs(String... more) {
        Map<String, String> configs = new TreeMap<>();
        configs.put("compression.type", "producer");
        configs.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
        for (int i = 0; i < more.length; i += 2) {
            configs.put(more[i], more[i + 1]);
        }
        return configs;
    }

    private static String days(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }

    private static String hours(int hours) {
        return Long.toString(Duration.ofHours(hours).toMillis());
    }
}
