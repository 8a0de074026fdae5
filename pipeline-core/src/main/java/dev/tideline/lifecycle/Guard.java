package dev.tideline.lifecycle;

/** What makes an eligible crawl too strange to be believed at once. */
public enum Guard {
    /** R12: it saw nothing at all where postings are open. */
    EMPTY,
    /** R10: it saw far fewer keys than the crawls before it. */
    DROP,
    /** R10: it would miss most of the open postings. */
    BLAST,
    /** R10: most keys are new and most old ones are missing at once. */
    KEY_CHURN
}
