package dev.tideline.lifecycle;

/** What a crawl was held to prove about the postings that it did not see. */
public enum CrawlVerdict {
    /** Its absences count (R6). */
    COUNTED,
    /** Nothing: it is not eligible (R6). */
    NOT_ELIGIBLE,
    /** Nothing yet: a guard holds it back (R10, R12). */
    GUARDED,
    /** That the board has shrunk: crawls that a guard held back agree for long enough, and count (R11). */
    SHRINK_CONFIRMED,
    /** That nothing is left: empty crawls agree for long enough, and count (R12). */
    EMPTY_CONFIRMED,
    /** That the board itself is gone, and all its postings with it (R13). */
    BOARD_GONE
}
