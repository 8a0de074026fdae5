package dev.tideline.crawl.board;

import dev.tideline.posting.Board;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A board to crawl.
 *
 * @param company the employer, for people
 * @param options what holds for this board alone, see {@link BoardOptions}
 */
public record BoardEntry(Board board, @Nullable String company, Map<String, String> options) {

    public BoardEntry {
        options = Map.copyOf(options);
    }

    public static BoardEntry of(Board board) {
        return new BoardEntry(board, null, Map.of());
    }

    public String option(String name, String standard) {
        return options.getOrDefault(name, standard);
    }

    /** What may be said aloud of the board: the text without the token that it is asked with. */
    public String masked(String text) {
        String token = option(BoardOptions.TOKEN, "");
        return token.isEmpty() ? text : text.replace(token, "***");
    }
}
