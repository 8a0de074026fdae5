package dev.tideline.enrichment.salary;

import dev.tideline.enrichment.Provenance;
import dev.tideline.enrichment.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<SalaryRange> joined = new ArrayList<>();
        for (SalaryRange range : ranges) {
            int last = joined.size() - 1;
            if (last >= 0 && areEnds(joined.get(last), range)) {
                joined.set(last, join(joined.get(last), range, text));
            } else {
                joined.add(range);
            }
        }
        return once(joined);
    }

    private static List<SalaryRange> once(List<SalaryRange> ranges) {
        Map<List<@Nullable Object>, SalaryRange> labelled = new LinkedHashMap<>();
        Map<List<@Nullable Object>, SalaryRange> bare = new HashMap<>();
        for (SalaryRange range : ranges) {
            List<@Nullable Object> figures =
                    Arrays.asList(range.min(), range.max(), range.currency(), range.period(), range.basis());
            SalaryRange known = bare.putIfAbsent(figures, range);
            List<@Nullable Object> key = new ArrayList<>(figures);
            key.add(range.scope());
            if (known == null) {
                labelled.put(key, range);
            } else if (range.scope() != null) {
                List<@Nullable Object> unlabelled = new ArrayList<>(figures);
                unlabelled.add(null);
                labelled.remove(unlabelled);
                labelled.putIfAbsent(key, range);
            }
        }
        return List.copyOf(labelled.values());
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
        var span = new Span(start(low), end(high));
        var joined = new Provenance(provenance.field(), span, provenance.rule(), provenance.confidence());
        return with(low, low.min(), high.max(), span.of(text), low.paymentsPerYear(), joined);
    }

    private static SalaryRange with(
            SalaryRange range,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            String raw,
            @Nullable Integer paymentsPerYear,
            Provenance provenance) {
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
