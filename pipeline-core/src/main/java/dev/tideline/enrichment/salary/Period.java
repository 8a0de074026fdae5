package dev.tideline.enrichment.salary;

import java.util.Locale;

/** What a rate of pay is paid for. */
public enum Period {
    /** 52 weeks of 40 hours. */
    HOUR(2080),
    /** 52 weeks of five days. */
    DAY(260),
    WEEK(52),
    /** Every two weeks. */
    BIWEEK(26),
    /** Twice a month. */
    SEMIMONTH(24),
    MONTH(12),
    YEAR(1);

    private final int perYear;

    Period(int perYear) {
        this.perYear = perYear;
    }

    /** How many of it make a year's pay. */
    public int perYear() {
        return perYear;
    }

    /** As the records spell it, for example {@code year}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()}; throws {@link IllegalArgumentException} for any other. */
    static Period of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
