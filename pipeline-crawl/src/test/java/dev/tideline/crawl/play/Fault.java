package dev.tideline.crawl.play;

/** What may go wrong with one answer. */
public enum Fault {
    /** 500 in plain words. */
    SERVER_ERROR,
    /** 503 with an error page. */
    UNAVAILABLE,
    /** 429, come back in an hour. */
    TOO_MANY,
    /** 403 with a page for people. */
    FORBIDDEN,
    /** No answer within the time that is allowed. */
    LATE,
    /** The connection breaks in the middle of the body. */
    BROKEN_OFF,
    /** The body ends in the middle, and says that this was all. */
    CUT,
    /** 200 with a page for people. */
    HTML,
    /** 200 with nothing. */
    BLANK,
    /** 200 with something that is no JSON and no XML. */
    GARBAGE,
    /** 200 with JSON or XML of another shape. */
    OTHER_SHAPE,
    /** 302 to another host. */
    ELSEWHERE,
    /** 404 with a page for people. */
    LOST,
    /** As the provider answers where it knows no such board. */
    UNKNOWN_BOARD,
    /** The list without a row. */
    EMPTY,
    /** Only the first rows, the total unchanged where there is one. */
    SOME_ROWS,
    /** Offsets are ignored: each page is the first. */
    WRAP,
    /** The second page never has rows. */
    STOPS_AFTER_ONE_PAGE,
    /** Behind the first page the total is 0. */
    NO_TOTAL_BEHIND_ONE_PAGE,
    /** Behind the first page the server fails. */
    FAILS_BEHIND_ONE_PAGE,
    /** Rows without their keys. */
    NO_KEYS
}
