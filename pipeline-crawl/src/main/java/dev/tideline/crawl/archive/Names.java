package dev.tideline.crawl.archive;

import dev.tideline.posting.Board;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How objects of the archive are named: partitions as query engines know them, and in the order of time within one. */
final class Names {

    static final String RAW = "raw/provider=";
    static final String CRAWLS = "crawls/provider=";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Names() {}

    static String raw(Board board, Instant at, String hash, String extension) {
        return RAW + partition(board, at) + TIME.format(at) + "-" + hash + "." + extension;
    }

    static String crawl(Board board, Instant startedAt, String crawlId) {
        return CRAWLS + partition(board, startedAt) + TIME.format(startedAt) + "-" + escaped(crawlId) + ".ndjson";
    }

    private static String partition(Board board, Instant at) {
        return board.provider() + "/board=" + escaped(board.token()) + "/date=" + DATE.format(at) + "/";
    }

    /** What may stand in a name on every file system; the rest with {@code _} for {@code %}, which addresses escape. */
    private static String escaped(String text) {
        return URLEncoder.encode(text.replace("_", "__"), StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace('%', '_');
    }
}
