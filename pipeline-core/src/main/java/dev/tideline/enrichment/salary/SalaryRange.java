package dev.tideline.enrichment.salary;

import dev.tideline.enrichment.Provenance;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One stated pay range. A single figure has equal ends; one of "from" or "up to" has one end.
 *
 * @param min in whole units of {@code currency}, per {@code period}
 * @param max in whole units of {@code currency}, per {@code period}
 * @param currency ISO 4217, upper case
 * @param scope the text of the label that the range stands under, a place or a level; null where it stands for all
 * @param tax null where nothing is said, which in most countries means gross
 * @param paymentsPerYear how many monthly payments a year, where stated
 * @param raw the range as written
 */
public record SalaryRange(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        String currency,
        Period period,
        Basis basis,
        @Nullable String scope,
        @Nullable Tax tax,
        @Nullable Integer paymentsPerYear,
        String raw,
        Provenance provenance) {

    public SalaryRange {
        if (min == null && max == null) {
            throw new IllegalArgumentException("a range has an end at least");
        }
    }

    /** The lower end as a year's pay, derived by {@link Period#perYear()} or the payments per year. */
    public @Nullable BigDecimal annualMin() {
        return annual(min);
    }

    /** The upper end as a year's pay, derived by {@link Period#perYear()} or the payments per year. */
    public @Nullable BigDecimal annualMax() {
        return annual(max);
    }

    private @Nullable BigDecimal annual(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        boolean salaries = period == Period.MONTH && paymentsPerYear != null;
        return amount.multiply(BigDecimal.valueOf(salaries ? paymentsPerYear : period.perYear()));
    }
}
