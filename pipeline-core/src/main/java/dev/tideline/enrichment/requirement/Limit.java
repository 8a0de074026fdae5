package dev.tideline.enrichment.requirement;

import dev.tideline.enrichment.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A condition of law or place on who may apply.
 *
 * @param place ISO 3166 alpha-2 code, or {@code EU}, {@code EUROPE}, {@code EMEA}, {@code APAC}, {@code LATAM},
 *     {@code NORTH_AMERICA}; null where none is named, or none that is known
 * @param text the sentence that says so, as it stands there
 */
public record Limit(Kind kind, @Nullable String place, String text, Provenance provenance) {

    /** What is asked for; {@code SPONSORSHIP} is an offer of a visa, {@code NO_SPONSORSHIP} that there is none. */
    public enum Kind {
        RESIDENCE,
        WORK_AUTHORIZATION,
        CITIZENSHIP,
        CLEARANCE,
        NO_SPONSORSHIP,
        SPONSORSHIP
    }
}
