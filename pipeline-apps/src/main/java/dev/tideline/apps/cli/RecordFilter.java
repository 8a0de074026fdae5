package dev.tideline.apps.cli;

import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose records. A record without the field that is asked for is not chosen. */
final class RecordFilter {

    @Option(names = "--board", paramLabel = "BOARD", description = "only this board: greenhouse|acme, or acme")
    private @Nullable String board;

    @Option(
            names = "--provider",
            paramLabel = "PROVIDER",
            description = "only this provider: greenhouse, lever, ashby …")
    private @Nullable String provider;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "only this type: opened, updated, closed, reopened; of snapshots: posting_observed …")
    private @Nullable String type;

    @Option(
            names = "--posting",
            paramLabel = "POSTING",
            description = "only this posting: its id, or greenhouse|acme|7001, or the provider's key 7001")
    private @Nullable String posting;

    boolean accepts(IndexedRecord record) {
        return acceptsBoard(record) && acceptsProvider(record) && acceptsType(record) && acceptsPosting(record);
    }

    /** Of a dead letter only the key is sure to be readable. */
    boolean acceptsKey(@Nullable String boardId) {
        if (board != null && (boardId == null || !(boardId.equals(board) || boardId.endsWith("|" + board)))) {
            return false;
        }
        return (provider == null || (boardId != null && boardId.startsWith(provider + "|")))
                && type == null
                && posting == null;
    }

    private boolean acceptsBoard(IndexedRecord record) {
        if (board == null) {
            return true;
        }
        String id = text(record, "board_id");
        if (id == null) {
            id = text(record, "provider") + "|" + text(record, "board");
        }
        return id.equals(board) || id.substring(id.indexOf('|') + 1).equals(board);
    }

    private boolean acceptsProvider(IndexedRecord record) {
        if (provider == null) {
            return true;
        }
        String boardId = text(record, "board_id");
        return provider.equals(text(record, "provider")) || (boardId != null && boardId.startsWith(provider + "|"));
    }

    private boolean acceptsType(IndexedRecord record) {
        if (type == null) {
            return true;
        }
        String wanted = type.toLowerCase(Locale.ROOT).replace("_", "");
        String actual = text(record, "type");
        if (actual == null) {
            actual = text(record, "event_type");
        }
        if (actual == null && value(record, "body") instanceof IndexedRecord body) {
            actual = body.getSchema().getName();
        }
        return actual != null
                && actual.toLowerCase(Locale.ROOT).replace("_", "").equals(wanted);
    }

    private boolean acceptsPosting(IndexedRecord record) {
        if (posting == null) {
            return true;
        }
        String id = text(record, "posting_id");
        String key = text(record, "provider_job_key");
        if (key == null && value(record, "body") instanceof IndexedRecord body) {
            key = text(body, "key");
        }
        String path = text(record, "provider") + "|" + text(record, "board") + "|" + key;
        return posting.equals(id)
                || posting.equals(key)
                || posting.equals(path)
                || posting(posting).equals(id);
    }

    private static String posting(String path) {
        int end = path.lastIndexOf('|');
        int bar = path.indexOf('|');
        return bar > 0 && end > bar + 1 && end < path.length() - 1
                ? new PostingKey(Board.parse(path.substring(0, end)), path.substring(end + 1)).postingId()
                : path;
    }

    private static @Nullable String text(IndexedRecord record, String field) {
        Object value = value(record, field);
        return value == null ? null : value.toString();
    }

    private static @Nullable Object value(IndexedRecord record, String name) {
        Schema.Field field = record.getSchema().getField(name);
        return field == null ? null : record.get(field.pos());
    }
}
