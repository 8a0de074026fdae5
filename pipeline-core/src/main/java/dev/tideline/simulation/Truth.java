package dev.tideline.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What truly happened: to each posting, to each board, and in each crawl told so far. */
public final class Truth {

    private final List<BoardLife> boards;
    private final Map<String, PostingLife> postings = new HashMap<>();
    private final Map<String, List<CrawlTruth>> crawls = new HashMap<>();

    Truth(List<BoardLife> boards) {
        this.boards = List.copyOf(boards);
        boards.forEach(board ->
                board.postings().forEach(posting -> postings.put(posting.key().path(), posting)));
    }

    void tell(CrawlTruth crawl) {
        crawls.computeIfAbsent(crawl.board().id(), absent -> new ArrayList<>()).add(crawl);
    }

    public List<BoardLife> boards() {
        return boards;
    }

    /** In the order of their ends. */
    public List<CrawlTruth> crawls(BoardLife board) {
        return Collections.unmodifiableList(crawls.getOrDefault(board.board().id(), List.of()));
    }

    @Nullable
    PostingLife posting(String boardId, String key) {
        return postings.get(boardId + "|" + key);
    }
}
