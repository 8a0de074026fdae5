package dev.tideline.publication;

import dev.tideline.enrichment.Enrichment;
import dev.tideline.enrichment.Span;
import dev.tideline.enrichment.salary.SalaryRange;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what was read of a posting's pay. */
final class PublishedPay {

    private PublishedPay() {}

    static List<PublishedSalary> ranges(Enrichment enrichment) {
        return enrichment.salary().ranges().stream()
                .map(range -> range(
                        range,
                        range.scope() == null
                                ? null
                                : enrichment.salaryCountries().get(range.scope())))
                .toList();
    }

    static @Nullable PublishedEnvelope envelope(Enrichment enrichment) {
        return enrichment
                .salary()
                .envelope()
                .map(all -> new PublishedEnvelope(
                        all.min(),
                        all.max(),
                        all.currency(),
                        all.period().word(),
                        all.basis().word(),
                        annual(all.min(), all.period().perYear()),
                        annual(all.max(), all.period().perYear())))
                .orElse(null);
    }

    private static PublishedSalary range(SalaryRange range, @Nullable String scopeCountry) {
        Span span = range.provenance().span();
        return new PublishedSalary(
                range.raw(),
                range.min(),
                range.max(),
                range.currency(),
                range.period().word(),
                range.basis().word(),
                range.scope(),
                scopeCountry,
                range.tax() == null ? null : range.tax().word(),
                range.paymentsPerYear(),
                range.annualMin(),
                range.annualMax(),
                range.provenance().field(),
                span == null ? null : (Integer) span.start(),
                span == null ? null : (Integer) span.end(),
                range.provenance().confidence(),
                range.provenance().rule());
    }

    private static @Nullable BigDecimal annual(@Nullable BigDecimal amount, int perYear) {
        return amount == null ? null : amount.multiply(BigDecimal.valueOf(perYear));
    }
}
