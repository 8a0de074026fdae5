package dev.tideline.enrichment.salary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is done with the ranges of a text once all are known. */
final class Ranges {

    private static final int APART = 160;

    private Ranges() {}

    static SalaryRange paid(SalaryRange range, @Nullable Integer paymentsPerYear) {
        return paymentsPerYear == null || range.period() != Period.MONTH
                ? range
                : with(range, range.min(), range.max(), range.raw(), paymentsPerYear, range.provenance());
    }

    /** "Minimum: 1 Maximum: 2" put together, and each range once: the one that has a label, if one has. */
    static List<SalaryRange> tidy(List<SalaryRange> ranges, String text) {
        List<SalaryRange> tidy = new ArrayList<>();
        for (SalaryRange range : ranges) {
            SalaryRange last = tidy.isEmpty() ? null : tidy.get(tidy.size() - 1);
            if (last != null && areEnds(last, range)) {
                tidy.set(tidy.size() - 1, join(last, range, text));
            } else {
                addOnce(tidy, range);
            }
        }
        return tidy;
    }

    private static void addOnce(List<SalaryRange> tidy, SalaryRange range) {
        for (int i = 0; i < tidy.size(); i++) {
            SalaryRange known = tidy.get(i);
            if (saysTheSame(known, range)) {
                tidy.set(i, known.scope() == null && range.scope() != null ? range : known);
                return;
            }
        }
        tidy.add(range);
    }

    private static boolean saysTheSame(SalaryRange one, SalaryRange other) {
        return Objects.equals(one.min(), other.min())
                && Objects.equals(one.max(), other.max())
                && one.currency().equals(other.currency())
                && one.period() == other.period()
                && one.basis() == other.basis()
                && (one.scope() == null || other.scope() == null || one.scope().equals(other.scope()));
    }

    private static boolean areEnds(SalaryRange low, SalaryRange high) {
        BigDecimal min = low.min();
        BigDecimal max = high.max();
        return min != null
                && low.max() == null
                && max != null
                && high.min() == null
                && min.compareTo(max) <= 0
                && low.currency().equals(high.currency())
                && low.period() == high.period()
                && low.basis() == high.basis()
                && start(high) - start(low) <= APART;
    }

    private static SalaryRange join(SalaryRange low, SalaryRange high, String text) {
        var provenance = low.provenance();
        var span = new dev.tideline.enrichment.Span(start(low), end(high));
        var joined = new dev.tideline.enrichment.Provenance(
                provenance.field(), span, provenance.rule(), provenance.confidence());
        return with(low, low.min(), high.max(), span.of(text), low.paymentsPerYear(), joined);
    }

    private static SalaryRange with(
            SalaryRange range,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            String raw,
            @Nullable Integer paymentsPerYear,
            dev.tideline.enrichment.Provenance provenance) {
        return new SalaryRange(
                min,
                max,
                range.currency(),
                range.period(),
                range.basis(),
                range.scope(),
                range.tax(),
                paymentsPerYear,
                raw,
                provenance);
    }

    private static int start(SalaryRange range) {
        var span = range.provenance().span();
        return span == null ? 0 : span.start();
    }

    private static int end(SalaryRange range) {
        var span = range.provenance().span();
        return span == null ? 0 : span.end();
    }
}
