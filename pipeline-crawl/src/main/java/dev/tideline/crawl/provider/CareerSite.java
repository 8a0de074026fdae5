package dev.tideline.crawl.provider;

import dev.tideline.posting.Board;

/**
 * A board whose token is {@code host/name}, at a provider whose hosts nobody can guess.
 *
 * @param name of the board on its host, as the provider spells it
 */
record CareerSite(String host, String name) {

    /** The address of any such board. */
    static final String ENDPOINT = "https://{host}";

    /**
     * The parts of a board's token.
     *
     * @param names what a name may look like
     * @param example a right token, for the message
     */
    static CareerSite of(Board board, String names, String example) {
        String token = board.token();
        int slash = token.indexOf('/');
        if (slash < 0
                || !token.substring(0, slash).matches("[a-z0-9.-]+")
                || !token.substring(slash + 1).matches(names)) {
            throw new IllegalArgumentException("board \"" + board.id() + "\" must read like " + board.provider() + "|"
                    + example + ": the host in lower case, a slash, and the board's name there");
        }
        return new CareerSite(token.substring(0, slash), token.substring(slash + 1));
    }

    String endpoint(String template) {
        return template.replace("{host}", host);
    }
}
