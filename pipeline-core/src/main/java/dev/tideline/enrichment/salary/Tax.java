package dev.tideline.enrichment.salary;

import java.util.Locale;

/** Whether pay is stated before or after deductions; {@code NET} is also an invoice rate net of VAT. */
public enum Tax {
    GROSS,
    NET;

    /** As the records spell it, for example {@code net}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
