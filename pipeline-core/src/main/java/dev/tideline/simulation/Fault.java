package dev.tideline.simulation;

import java.util.Locale;

/** One way in which what is told of a board differs from a board that is read wholly, in order, once. */
public enum Fault {
    FAILED(Kind.DECLARED, 0.03, "sees nothing and says that it failed"),
    PARTIAL(Kind.DECLARED, 0.02, "some pages fail, and it says so"),
    TRUNCATED(Kind.DECLARED, 0.02, "breaks off and says so"),
    CAPPED(Kind.DECLARED, 0.02, "is cut at a cap behind which the tail drifts, and says so"),
    SAMPLED(Kind.DECLARED, 0.01, "reads some pages at random, in its own mode"),
    NEWEST_ONLY(Kind.DECLARED, 0.01, "reads the newest postings, in its own mode"),
    FIRST_PAGE_ONLY(Kind.DECLARED, 0.01, "reads one page, but tells the total that stands on it"),
    OFFSET_WRAPS(Kind.DECLARED, 0.01, "reads the first page again and again, but tells the total"),
    BOARD_DOWN(Kind.DECLARED, 0.01, "fails, and so do the pages of postings that are listed: 404"),
    NO_START(Kind.DECLARED, 0.01, "its start is never told"),
    INTERRUPTED(Kind.DECLARED, 0.02, "breaks off without an end; another begins"),
    UNREADABLE_ROWS(Kind.DECLARED, 0.02, "some payloads cannot be read, their keys can"),
    UNREADABLE_ANSWER(Kind.DECLARED, 0.01, "no payload can be read, nor any key"),

    ROWS_MISSING(Kind.LIE, 0.02, "says complete, but some rows are missing, for some hours the same"),
    SILENTLY_PARTIAL(Kind.LIE, 0.01, "says complete, but most rows are missing, for some hours"),
    SILENTLY_EMPTY(Kind.LIE, 0.005, "says complete, but sees nothing, for some hours"),
    SHIFTING_PAGES(Kind.LIE, 0.03, "takes so long over its pages that rows shift between them"),

    LATE(Kind.DELIVERY, 0.02, "some records come after the crawls that follow"),
    DUPLICATED(Kind.DELIVERY, 0.02, "records come twice"),
    REPLAYED(Kind.DELIVERY, 0.01, "a whole crawl comes again, later"),
    REORDERED(Kind.DELIVERY, 0.03, "rows come in any order"),
    OVERLAPPING(Kind.DELIVERY, 0.02, "two crawls at once"),
    CLOCK_AHEAD(Kind.DELIVERY, 0.01, "the crawler's clock is a day ahead"),

    HTML_NOISE(Kind.NOISE, 0.05, "other white space, attributes and comments"),
    TOUCHED(Kind.NOISE, 0.05, "updated_at moves alone"),
    POSTED_BUMP(Kind.NOISE, 0.03, "the posted date moves alone"),
    SESSION_URLS(Kind.NOISE, 0.03, "a token in each URL"),
    ALTERNATING_TEXT(Kind.NOISE, 0.01, "the other one of two texts, that for some hours are shown in turn"),

    PROBED(Kind.SENDER, 0.05, "postings' own pages are looked at, and answer truly"),
    FORBIDDEN_PROBES(Kind.SENDER, 0.02, "postings' own pages are forbidden or overloaded"),
    PUSHED(Kind.SENDER, 0.05, "a webhook tells of a posting, or of its removal");

    /** What a fault does harm to. */
    public enum Kind {
        /** The crawl sees less, and what it tells says so. */
        DECLARED,
        /** The crawl sees less and says that it saw everything. */
        LIE,
        /** The crawl is good, but its records arrive oddly. */
        DELIVERY,
        /** What is no content moves. */
        NOISE,
        /** Others than crawls tell of postings too. */
        SENDER
    }

    private final Kind kind;
    private final double rate;
    private final String meaning;

    Fault(Kind kind, double rate, String meaning) {
        this.kind = kind;
        this.rate = rate;
        this.meaning = meaning;
    }

    public Kind kind() {
        return kind;
    }

    /** The share of crawls that it strikes where nothing else is said. */
    public double rate() {
        return rate;
    }

    /** What a crawl does that it strikes. */
    public String meaning() {
        return meaning;
    }

    /** Its name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
