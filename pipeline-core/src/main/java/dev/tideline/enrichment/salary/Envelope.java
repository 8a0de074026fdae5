package dev.tideline.enrichment.salary;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From the lowest to the highest of the ranges of one basis: base pay where any is stated, else OTE, else total. Only
 * ranges of equal currency, period and tax are put together: where they differ there is no envelope.
 *
 * @param min null if one of the ranges has no lower end
 * @param max null if one of the ranges has no upper end
 */
public record Envelope(
        @Nullable BigDecimal min, @Nullable BigDecimal max, String currency, Period period, Basis basis) {

    static Optional<Envelope> over(List<SalaryRange> ranges) {
        return Stream.of(Basis.values())
                .map(basis ->
                        ranges.stream().filter(range -> range.basis() == basis).toList())
                .filter(sameBasis -> !sameBasis.isEmpty())
                .findFirst()
                .filter(Envelope::comparable)
                .map(Envelope::span);
    }

    private static boolean comparable(List<SalaryRange> ranges) {
        return ranges.stream()
                        .map(range -> List.of(range.currency(), range.period(), range.tax() == Tax.NET))
                        .distinct()
                        .count()
                == 1;
    }

    private static Envelope span(List<SalaryRange> ranges) {
        SalaryRange any = ranges.get(0);
        return new Envelope(
                end(ranges, SalaryRange::min, Comparator.reverseOrder()),
                end(ranges, SalaryRange::max, Comparator.naturalOrder()),
                any.currency(),
                any.period(),
                any.basis());
    }

    private static @Nullable BigDecimal end(
            List<SalaryRange> ranges, Function<SalaryRange, @Nullable BigDecimal> end, Comparator<BigDecimal> order) {
        List<BigDecimal> ends =
                ranges.stream().map(end).filter(Objects::nonNull).toList();
        return ends.size() < ranges.size() ? null : ends.stream().max(order).orElse(null);
    }
}
