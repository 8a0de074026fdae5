package dev.tideline.enrichment.title;

import java.util.Locale;

/** Individual contributor, or in charge of others. */
public enum Track {
    IC,
    MANAGEMENT;

    /** As the published record spells it: {@code ic} or {@code management}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
