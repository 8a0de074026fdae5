package dev.tideline.enrichment.salary;

import java.math.BigDecimal;
import java.util.List;

/** Amounts from one to another, both included. */
record Band(BigDecimal low, BigDecimal high) {

    private static final Band NONE = new Band(BigDecimal.ONE, BigDecimal.ZERO);

    /** Reads {@code low-high}, or {@code -} for none. */
    static Band parse(String text) {
        if (text.equals("-")) {
            return NONE;
        }
        List<String> ends = List.of(text.split("-", 2));
        return new Band(new BigDecimal(ends.get(0)), new BigDecimal(ends.get(1)));
    }

    boolean isNone() {
        return low.compareTo(high) > 0;
    }

    boolean holds(BigDecimal amount) {
        return low.compareTo(amount) <= 0 && amount.compareTo(high) <= 0;
    }
}
