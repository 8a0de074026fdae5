package dev.tideline.crawl;

import dev.tideline.crawl.http.Answer;
import dev.tideline.posting.Board;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where answers are kept as they were received. */
public interface Archive {

    /** Keeps nothing. */
    Archive NONE = (board, answer) -> null;

    /** Keeps an answer of status 200; the address under which it can be found again, null if nothing was kept. */
    @Nullable
    String keep(Board board, Answer answer) throws IOException;
}
