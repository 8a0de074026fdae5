package dev.tideline.enrichment.salary;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A currency, and what pay in it looks like.
 *
 * @param hour amounts that are taken for hourly pay where no period is stated
 * @param month as {@code hour}, for monthly pay
 * @param year as {@code hour}, for yearly pay
 */
record Currency(String code, Band hour, Band month, Band year) {

    private static final BigDecimal PART = new BigDecimal("0.2");
    private static final BigDecimal MOST = new BigDecimal("2.5");
    private static final BigDecimal USUAL = new BigDecimal("0.6");

    /** The period that an amount suggests by its size; null for none. */
    @Nullable
    Period bySize(BigDecimal amount) {
        if (year.holds(amount)) {
            return Period.YEAR;
        } else if (month.holds(amount)) {
            return Period.MONTH;
        }
        return hour.holds(amount) ? Period.HOUR : null;
    }

    /** Whether somebody may be paid that, with part-time work and high offices. */
    boolean isPossible(BigDecimal amount, Period period) {
        return within(amount, period, PART);
    }

    /** Whether it is enough for a full-time worker: benefits are not. */
    boolean isLiving(BigDecimal amount, Period period) {
        return within(amount, period, USUAL);
    }

    private boolean within(BigDecimal amount, Period period, BigDecimal least) {
        BigDecimal annual = amount.multiply(BigDecimal.valueOf(period.perYear()));
        return new Band(least().multiply(least), year.high().multiply(MOST)).holds(annual);
    }

    /** The least full-time pay of a year, be it paid by the month or by the year. */
    private BigDecimal least() {
        BigDecimal months = month.low().multiply(BigDecimal.valueOf(Period.MONTH.perYear()));
        return month.isNone() ? year.low() : year.low().min(months);
    }
}
