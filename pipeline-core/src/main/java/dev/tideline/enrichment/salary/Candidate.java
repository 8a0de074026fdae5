package dev.tideline.enrichment.salary;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount or a range of amounts with all that touches it, before anybody has asked whether it is pay.
 *
 * @param first index of its first token
 * @param last index of its last
 * @param min null for "up to"
 * @param max null for "from"
 * @param range whether it has two written ends
 * @param currencies the signs and codes that touch it, those of the lower end first
 * @param period the period that touches it
 * @param tax what touches it says
 */
record Candidate(
        int first,
        int last,
        @Nullable Amount min,
        @Nullable Amount max,
        boolean range,
        List<Phrase> currencies,
        @Nullable Period period,
        @Nullable Tax tax) {

    private static final int SMALL_DIGITS = 3;

    /** One of its written amounts: the upper where there are two. */
    Amount anyEnd() {
        Amount end = max != null ? max : min;
        if (end == null) {
            throw new IllegalStateException("a candidate has an end at least");
        }
        return end;
    }

    /** Whether it has anything of money: a currency, a period, a multiplier, cents or size. */
    boolean looksLikeMoney() {
        Amount end = anyEnd();
        return !currencies.isEmpty()
                || period != null
                || end.times() != null
                || end.grouped()
                || end.plain().scale() > 0
                || end.plain().precision() > SMALL_DIGITS;
    }

    boolean isMended() {
        return (min != null && min.mended()) || (max != null && max.mended());
    }

    /** How many times the lower end the upper is; 1 where there is but one. */
    double spread() {
        BigDecimal low = min == null ? BigDecimal.ZERO : min.value();
        return max == null || low.signum() == 0 ? 1 : max.value().doubleValue() / low.doubleValue();
    }
}
