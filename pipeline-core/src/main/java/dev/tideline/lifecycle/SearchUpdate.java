package dev.tideline.lifecycle;

import dev.tideline.enrichment.Enricher;
import dev.tideline.lifecycle.Outcome.Output.Happened;
import dev.tideline.lifecycle.Outcome.Output.Purged;
import dev.tideline.lifecycle.Outcome.Output.Stands;
import dev.tideline.publication.PostingRecord;
import dev.tideline.publication.SearchDocument;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a search index has to do about one posting (R24): one record of {@code postings.search}.
 *
 * @param version for external versioning: of two updates of a posting the one with the higher version is the newer,
 *     whatever the order in which they arrive
 * @param document null to forget the posting
 */
public record SearchUpdate(
        String postingId, long version, @Nullable SearchDocument document) {

    private static final int ENRICHERS = 1_000;

    /** Above the number of facets that any republication knows. */
    private static final int PURGED = 9;

    /** The update that follows from an output; empty where a search index is not concerned. */
    public static Optional<SearchUpdate> of(Outcome.Output output) {
        if (output instanceof Happened happened) {
            return of(happened.event());
        } else if (output instanceof Stands stands) {
            return Optional.of(of(stands.posting(), stands.knownFacets()));
        } else if (output instanceof Purged purged) {
            long version = version(purged.version(), PURGED, Enricher.VERSION);
            return Optional.of(new SearchUpdate(purged.postingId(), version, null));
        }
        return Optional.empty();
    }

    /** What was not shown before and is not now, for example a posting out of scope, never was anything to search. */
    private static Optional<SearchUpdate> of(PostingEvent event) {
        PostingRecord before = event.before();
        boolean concerned = SearchDocument.isOf(event.after()) || (before != null && SearchDocument.isOf(before));
        return concerned ? Optional.of(of(event.after(), 0)) : Optional.empty();
    }

    private static SearchUpdate of(PostingRecord posting, int republication) {
        return new SearchUpdate(
                posting.postingId(),
                version(posting.version(), republication, posting.enricherVersion()),
                SearchDocument.isOf(posting) ? SearchDocument.of(posting) : null);
    }

    /**
     * Lifecycle version, republication and enricher version, the first counting most: read as decimal digits, 3 of
     * version 12 by enricher 4 is {@code 12 3 004}.
     *
     * @param republication 0 of an event, from 0 to 9
     */
    static long version(long lifecycle, int republication, int enricher) {
        if (republication < 0 || republication > PURGED || enricher < 0 || enricher >= ENRICHERS) {
            throw new IllegalArgumentException(
                    "no digits for republication " + republication + " by enricher " + enricher);
        }
        return (lifecycle * (PURGED + 1) + republication) * ENRICHERS + enricher;
    }
}
