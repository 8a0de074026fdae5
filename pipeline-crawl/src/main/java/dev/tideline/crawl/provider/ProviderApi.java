package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Manners;
import dev.tideline.posting.Board;
import java.util.Map;

/** How one provider publishes its customers' boards. Stateless. */
public interface ProviderApi {

    /** The provider's name as it stands in a board id. */
    String provider();

    /** Where a board is asked for, without a slash at the end; {@code {board}} stands for its token. */
    String endpoint();

    /** Reads the whole board; returning means that it was read to its end. */
    void read(Walk walk) throws WalkEndedException, InterruptedException;

    /** What was asked for, as it stands in each observation: a field that was not asked for is unknown, not removed. */
    default Map<String, String> request(Walk walk) {
        return Map.of();
    }

    /**
     * True where this answer, which is no 200, is how the provider says that it knows no such board. Interfaces answer
     * other programs; a page for people comes from something in between.
     */
    default boolean isUnknownBoard(Answer answer) {
        return (answer.status() == 404 || answer.status() == 410) && !answer.isMarkup();
    }

    /** How hard its backend may be asked. */
    default Manners manners() {
        return Manners.USUAL;
    }

    /** Boards of the same backend share its {@link #manners}; one backend serves all customers unless said otherwise. */
    default String backend(Board board) {
        return provider();
    }

    /** False for an interface that the provider documents for the public; else the site's robots.txt is asked. */
    default boolean asksRobots() {
        return false;
    }

    /** The endpoint with the board's name in it. */
    default String endpoint(String template, Board board) {
        return template.replace("{board}", Paths.segment(board.token()));
    }

    /** An example of a board's token, for messages. */
    default String exampleToken() {
        return "acme";
    }
}
