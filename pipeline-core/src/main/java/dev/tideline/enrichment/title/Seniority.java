package dev.tideline.enrichment.title;

import java.util.Locale;

/** The ladder of grades, lowest first; the track tells the two sides of its upper half apart. */
public enum Seniority {
    INTERN,
    ENTRY,
    JUNIOR,
    MID,
    SENIOR,
    LEAD,
    STAFF,
    PRINCIPAL,
    MANAGER,
    DIRECTOR,
    VP,
    EXECUTIVE;

    static Seniority of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** As the published record spells it, for example {@code senior}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A grade that only people who manage people or an organisation have. */
    boolean managesPeople() {
        return compareTo(MANAGER) >= 0;
    }
}
