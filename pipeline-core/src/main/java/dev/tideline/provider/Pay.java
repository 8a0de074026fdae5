package dev.tideline.provider;

import dev.tideline.posting.PayRange;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Native pay ranges in the making. */
final class Pay {

    private Pay() {}

    /**
     * The range; none where neither end is known.
     *
     * @param raw the provider's own summary; null = the numbers
     */
    static Optional<PayRange> range(
            @Nullable String raw,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String currency,
            @Nullable String period,
            @Nullable String title) {
        if (min == null && max == null) {
            return Optional.empty();
        }
        String code = currencyCode(currency);
        String summary = raw != null ? raw : summary(min, max, code, period);
        return Optional.of(new PayRange(summary, tidy(min), tidy(max), code, period, title));
    }

    /** Pay that the provider tells in one text of its own: nothing is read out of it here. */
    static Optional<PayRange> told(@Nullable String text) {
        return text == null ? Optional.empty() : Optional.of(new PayRange(text, null, null, null, null, null));
    }

    /** A number with commas between its thousands; null if it is none. */
    static @Nullable BigDecimal amount(String written) {
        try {
            return new BigDecimal(written.replace(",", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Nothing where a provider writes nought for "not stated". */
    static @Nullable BigDecimal stated(@Nullable BigDecimal number) {
        return number == null || number.signum() == 0 ? null : number;
    }

    static @Nullable BigDecimal cents(@Nullable BigDecimal cents) {
        return cents == null ? null : cents.movePointLeft(2);
    }

    private static @Nullable String currencyCode(@Nullable String currency) {
        return currency != null && Words.letters(currency).length() == 3 ? currency.toUpperCase(Locale.ROOT) : null;
    }

    private static String summary(
            @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable String currency, @Nullable String period) {
        StringBuilder out = new StringBuilder();
        if (min != null) {
            out.append(plain(min));
        }
        if (max != null && (min == null || min.compareTo(max) != 0)) {
            out.append(min == null ? "up to " : " - ").append(plain(max));
        }
        if (currency != null) {
            out.append(' ').append(currency);
        }
        if (period != null) {
            out.append(" per ").append(period);
        }
        return out.toString();
    }

    private static @Nullable BigDecimal tidy(@Nullable BigDecimal number) {
        return number == null ? null : new BigDecimal(plain(number));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
