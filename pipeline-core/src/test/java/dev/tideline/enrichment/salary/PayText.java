package dev.tideline.enrichment.salary;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranges in one line each, for tests: {@code 100-120 USD hour}, then what is not base, gross or unlabelled. */
final class PayText {

    static final Salaries SALARIES = new Salaries();

    private PayText() {}

    static List<String> read(String text) {
        return read(text, null);
    }

    static List<String> read(String text, @Nullable String country) {
        return read(text, Source.DESCRIPTION, country);
    }

    static List<String> read(String text, Source source, @Nullable String country) {
        return SALARIES.read(text, source, country).ranges().stream()
                .map(PayText::line)
                .toList();
    }

    static String line(SalaryRange range) {
        return end(range.min())
                + "-"
                + end(range.max())
                + " "
                + range.currency()
                + " "
                + range.period().word()
                + (range.basis() == Basis.BASE ? "" : " " + range.basis().word())
                + (range.tax() == Tax.NET ? " net" : "")
                + (range.paymentsPerYear() == null ? "" : " x" + range.paymentsPerYear())
                + (range.scope() == null ? "" : " [" + range.scope() + "]");
    }

    private static String end(@Nullable BigDecimal end) {
        return end == null ? "" : end.toPlainString();
    }
}
