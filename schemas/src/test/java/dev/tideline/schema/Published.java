package dev.tideline.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** The schemas that are values of topics: as they are now, and as they were published, oldest first. */
enum Published {
    SNAPSHOT(Snapshot.getClassSchema()),
    POSTING_EVENT(PostingEvent.getClassSchema()),
    POSTING_RECORD(PostingRecord.getClassSchema()),
    SEARCH_DOCUMENT(SearchDocument.getClassSchema()),
    FACET_COUNT(FacetCount.getClassSchema()),
    POSTING_CHANGE(PostingChange.getClassSchema()),
    BOARD_STATUS(BoardStatus.getClassSchema());

    @SuppressWarnings("ImmutableEnumChecker") // nobody edits a parsed schema here: Mutation edits its JSON
    private final Schema current;

    Published(Schema generated) {
        this.current = withoutJavaProperties(generated);
    }

    /** The current schema in the form that goes to the registry: without the hint of how Java holds its strings. */
    Schema current() {
        return current;
    }

    List<Schema> history() {
        List<Schema> versions = new ArrayList<>();
        for (int version = 1; ; version++) {
            String file = "/published/v" + version + "/" + current.getName() + ".avsc";
            try (InputStream in = Published.class.getResourceAsStream(file)) {
                if (in == null) {
                    return versions;
                }
                versions.add(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }

    static Schema parse(String json) {
        return new Schema.Parser().parse(json);
    }

    private static Schema withoutJavaProperties(Schema schema) {
        return parse(schema.toString()
                .replace("{\"type\":\"string\",\"avro.java.string\":\"String\"}", "\"string\"")
                .replace(",\"avro.java.string\":\"String\"", ""));
    }
}
