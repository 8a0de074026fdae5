package dev.tideline.enrichment.salary;

import java.util.Locale;

/** Which part of the pay a range speaks of. */
public enum Basis {
    BASE,
    /** Base and variable pay when targets are met. */
    OTE,
    /** All of it, with bonus and equity. */
    TOTAL;

    /** As the records spell it, for example {@code base}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Basis of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
