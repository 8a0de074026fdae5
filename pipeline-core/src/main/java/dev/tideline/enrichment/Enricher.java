package dev.tideline.enrichment;

import dev.tideline.posting.Posting;

/** Reads what a posting says: a pure function, the same for both sides of an event (R22). */
@FunctionalInterface
public interface Enricher {

    /** Of the rules and tables; whoever changes what they read raises it. */
    int VERSION = 3;

    /** Reads nothing, for whoever asks only what happened. */
    Enricher NONE = posting -> Enrichment.NONE;

    Enrichment enrich(Posting posting);
}
