package dev.tideline.crawl.provider;

import dev.tideline.canonical.Digests;
import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Request;
import dev.tideline.posting.Board;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to read one board, as its provider's code sees it: what to ask and what was found.
 *
 * <p>Everything that goes wrong ends the walk with the outcome that fits; the provider's code need not care.
 */
public interface Walk {

    Board board();

    /** An address under the board's endpoint; the path begins with a slash. */
    URI uri(String path);

    /** An operator's word for this board, for example the language of a feed; else the standard. */
    String option(String name, String standard);

    /** Reads what an answer says, or refuses it. */
    interface Reading<T> {
        T read(Answer answer) throws BadAnswerException;
    }

    /** An answer of status 200 that could be read: the board's whole list, which need not be sent if it has not changed. */
    <T> T whole(Request request, Reading<T> reading) throws WalkEndedException, InterruptedException;

    /** An answer of status 200 that could be read: one page of the board's list. */
    <T> T page(Request request, Reading<T> reading) throws WalkEndedException, InterruptedException;

    /**
     * How many postings the board says it has. Some say so on the first page only, and less behind it.
     *
     * @return the most that it has said in this walk; null if it has not yet
     */
    @Nullable
    Integer advertised(@Nullable Integer total);

    /**
     * A row of the list, which is the whole of what the list says of its posting.
     *
     * @param key null = the row names none
     * @return true if the key is new in this walk
     */
    boolean saw(@Nullable String key, Row row) throws WalkEndedException;

    /** A posting by the document that its own address answered. */
    boolean saw(String key, Row row, Detail detail) throws WalkEndedException;

    /**
     * A row whose posting has a document at its own address, which is another one when the row is.
     *
     * @param reading refuses the document of another posting
     */
    default boolean saw(String key, Row row, Request document, Reading<Map<String, String>> reading)
            throws WalkEndedException, InterruptedException {
        return saw(key, row, detail(key, Digests.sha256Hex(row.bytes()), document, reading));
    }

    /** What the list says of a posting that its own address says is gone. */
    void sawGone(@Nullable String key, Detail detail) throws WalkEndedException;

    /** A row whose key only its own address knows, and that does not answer. */
    void sawUnnamed(Detail detail);

    /**
     * The document at a posting's own address. It is asked for only if it is not known yet, or the row has changed, or it
     * is old.
     *
     * @param row what the list calls the posting
     * @param signature of what the list says of the posting, without what changes by itself
     */
    Detail detail(String row, String signature, Request request, Reading<Map<String, String>> reading)
            throws WalkEndedException, InterruptedException;

    /**
     * What the documents that earlier crawls brought say of their postings.
     *
     * @param most nothing where there are more than that
     */
    List<Map<String, String>> remembered(int most, Reading<Map<String, String>> reading);

    /** The list stops before its end: rows are missing, and nobody can say which. */
    WalkEndedException truncated(String why);

    /** The walk stops at a limit of the provider's: rows are missing. */
    WalkEndedException capped(String why);

    /** The answer says nothing about the board. */
    WalkEndedException invalid(String why);
}
