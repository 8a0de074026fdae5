package dev.tideline.crawl.archive;

import dev.tideline.canonical.Digests;
import dev.tideline.crawl.Archive;
import dev.tideline.crawl.http.Answer;
import dev.tideline.posting.Board;
import java.io.IOException;

/** Keeps each answer as one object, named by board, day, time and content. */
public final class RawArchive implements Archive {

    private final ObjectStore store;

    public RawArchive(ObjectStore store) {
        this.store = store;
    }

    @Override
    public String keep(Board board, Answer answer) throws IOException {
        String name =
                Names.raw(board, answer.at(), Digests.sha256Hex(answer.body()), answer.isMarkup() ? "xml" : "json");
        store.put(name, answer.body());
        return store.uri(name);
    }
}
