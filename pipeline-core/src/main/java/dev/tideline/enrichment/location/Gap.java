package dev.tideline.enrichment.location;

/** What stands between two neighbours, weakest first; of several the strongest counts. */
enum Gap {
    /** One blank, or nothing. */
    SPACE,
    /** A dash or dot without blanks around it. */
    TIGHT,
    OPEN,
    CLOSE,
    /** A dash with a blank beside it. */
    DASH,
    COLON,
    /** Two blanks or more. */
    WIDE,
    COMMA,
    /** "and", "&amp;", "+". */
    AND,
    SLASH,
    OR,
    /** A semicolon, bar, bullet, line end or full stop: a new list item. */
    HARD;

    Gap or(Gap other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether the neighbours belong to one expression more closely than list items do. */
    boolean isClose() {
        return compareTo(COMMA) < 0;
    }

    /** Whether a list item ends here (rule 5.2.4). */
    boolean endsItem() {
        return compareTo(AND) >= 0;
    }
}
