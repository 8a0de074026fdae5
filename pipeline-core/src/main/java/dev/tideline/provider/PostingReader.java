package dev.tideline.provider;

import dev.tideline.capture.Payload;
import dev.tideline.posting.Posting;
import java.util.Map;

/** Reads one provider's payload. Stateless: the same payload and request always give the same posting. */
public interface PostingReader {

    /** The provider's name as it stands in a board id, lower case. */
    String provider();

    /**
     * The provider's key of the posting, for captures that do not name it.
     *
     * @throws UnreadablePayloadException if the payload names none
     */
    String key(Payload payload) throws UnreadablePayloadException;

    /**
     * The posting that the payload describes.
     *
     * @param request the parameters that the crawler asked with; they decide which {@code facets} are known. Where the
     *     payload has no address of the posting's page, {@code host} (and {@code site} or {@code company}, as the
     *     provider's reader says) are what it is made of
     * @throws UnreadablePayloadException if the payload is not what this provider sends
     */
    Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException;

    /** True where the provider lists a posting once a location, so that rows of one key must be folded (R1). */
    default boolean repeatsRows() {
        return false;
    }

    /**
     * True where the provider answers an empty list, and not an error, for a board that it does not know: then no number
     * of empty crawls alone proves that a board is empty (R12).
     */
    default boolean answersEmptyForUnknownBoards() {
        return false;
    }

    /**
     * True where a board's list is read page by page or out of HTML, so that one crawl may miss what is there: absences
     * then count only after more crawls.
     */
    default boolean listsAreFragile() {
        return false;
    }
}
