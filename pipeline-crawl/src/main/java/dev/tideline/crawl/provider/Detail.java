package dev.tideline.crawl.provider;

import dev.tideline.capture.Payload;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a posting's own address says, now or when it was last asked.
 *
 * @param document as received; null if there is none
 * @param fields those that were asked for
 * @param at when it was received
 * @param uri of the archived document, where it is archived
 * @param failure the status of an answer that brought none; null if it was not asked, or did not answer at all
 * @param failed it was asked and brought no document; an older one may still be there
 */
public record Detail(
        @Nullable Payload document,
        Map<String, String> fields,
        @Nullable Instant at,
        @Nullable String uri,
        @Nullable Integer failure,
        boolean failed) {

    public Detail {
        fields = Map.copyOf(fields);
    }

    public @Nullable String field(String name) {
        return fields.get(name);
    }

    /** The address says plainly that there is no such posting. */
    public boolean isGone() {
        return failure != null && (failure == 404 || failure == 410);
    }
}
