package dev.tideline.enrichment.salary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The exchange rates of one day, given as data. A currency that has no rate is a normal state: its amounts are not
 * converted.
 *
 * @param date the day whose rates they are, to be kept with whatever is converted
 * @param base ISO 4217
 * @param perBase how many units of a currency one unit of {@code base} buys, all positive
 */
public record ExchangeRates(LocalDate date, String base, Map<String, BigDecimal> perBase) {

    public ExchangeRates {
        perBase = Map.copyOf(perBase);
        perBase.forEach((currency, rate) -> {
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException("the rate of " + currency + " must be positive, is " + rate);
            }
        });
    }

    /** The amount in another currency, to seven significant digits; empty where a rate is missing. */
    public Optional<BigDecimal> convert(BigDecimal amount, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(amount);
        }
        return rate(from)
                .flatMap(sold -> rate(to).map(bought -> amount.multiply(bought)
                        .divide(sold, MathContext.DECIMAL128)
                        .round(MathContext.DECIMAL32)));
    }

    private Optional<BigDecimal> rate(String currency) {
        return currency.equals(base) ? Optional.of(BigDecimal.ONE) : Optional.ofNullable(perBase.get(currency));
    }
}
