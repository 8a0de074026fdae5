package dev.tideline.publication;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One pay range. A single figure has equal ends; one of "from" or "up to" has one end.
 *
 * @param raw the range as written
 * @param min in whole units of {@code currency}, per {@code period}
 * @param max in whole units of {@code currency}, per {@code period}
 * @param currency ISO 4217, upper case
 * @param period {@code year}, {@code month}, {@code week}, {@code day}, {@code hour} and the like
 * @param basis {@code base}, {@code ote} or {@code total}
 * @param scope the label that the range stands under, a place or a level; null where it stands for all
 * @param scopeCountry the country that the label names, ISO 3166 alpha-2
 * @param tax {@code gross} or {@code net}; null where nothing is said
 * @param paymentsPerYear how many monthly payments a year, where stated
 * @param annualMin {@code min} as a year's pay, by documented factors
 * @param annualMax {@code max} as a year's pay, likewise
 * @param source the field that it was read from: {@code pay} is the provider's own structure
 * @param start index of the range in that field's text, in UTF-16 units; null for structured pay
 * @param end index after its last character
 * @param confidence from 0 to 1
 * @param rule which rule read it
 */
public record PublishedSalary(
        String raw,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        String currency,
        String period,
        String basis,
        @Nullable String scope,
        @Nullable String scopeCountry,
        @Nullable String tax,
        @Nullable Integer paymentsPerYear,
        @Nullable BigDecimal annualMin,
        @Nullable BigDecimal annualMax,
        String source,
        @Nullable Integer start,
        @Nullable Integer end,
        double confidence,
        String rule) {}
