package dev.tideline.lifecycle;

/** What became of an input record: one counter each, so that inputs and outcomes add up. */
public enum Disposition {
    /** Same bytes as before, or bytes that say the same. */
    UNCHANGED,
    /** Only fields moved that are no content (R5). */
    VOLATILE_ONLY,
    /** Content that an update replaced only lately is back: damped (R16). */
    OSCILLATING,
    /** A facet was asked for and seen for the first time: published as it stands, no event. */
    COMPLETED,
    OPENED,
    UPDATED,
    CLOSED,
    REOPENED,
    /** The provider marks a posting as not listed that was not open. */
    UNLISTED,
    /** Still listed as it was when it was closed for its age (R23). */
    EXPIRED,
    /** Older than what already stands (R17). */
    STALE,
    /** Already applied (R18). */
    DUPLICATE,
    /** Evidence that proves nothing by itself (R9). */
    UNCERTAIN,
    /** About a posting that is not open here. */
    NOT_OPEN,
    /** A row of a posting that is told in several: put by until its crawl ends; outside any only a sighting (R1). */
    ROW_KEPT,
    CRAWL_STARTED,
    CRAWL_FINISHED,
    /** A command that was carried out. */
    ORDERED,
    /** A command that found nothing to do. */
    MOOT,
    /** To the dead letters: the payload cannot be read (R20). */
    UNREADABLE,
    /** To the dead letters: the command cannot be carried out as it stands. */
    REFUSED
}
