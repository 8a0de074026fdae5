package dev.tideline.enrichment.title;

import dev.tideline.enrichment.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a posting's role.
 *
 * @param normalisedTitle the role without grade, place, pay and the like; never blank unless the title is
 * @param seniority null where neither the title nor a field nor the description tells a grade
 * @param specialisation the rest of the title, for example the team; null where there is none
 * @param level the numeral of the title, II as 2; null where it has none
 * @param titleProvenance of {@code normalisedTitle} and {@code specialisation}
 * @param seniorityProvenance of {@code seniority}; null where that is null
 * @param trackProvenance of {@code track}
 */
public record TitleFinding(
        String normalisedTitle,
        @Nullable Seniority seniority,
        Track track,
        @Nullable String specialisation,
        @Nullable Integer level,
        Provenance titleProvenance,
        @Nullable Provenance seniorityProvenance,
        Provenance trackProvenance) {

    /** True where words tell the grade, and no convention or default does. */
    boolean gradeIsStated() {
        return seniorityProvenance != null && seniorityProvenance.confidence() >= 0.8;
    }

    TitleFinding withSeniority(Seniority other, Provenance from) {
        Track implied = other.managesPeople() ? Track.MANAGEMENT : track;
        return new TitleFinding(
                normalisedTitle, other, implied, specialisation, level, titleProvenance, from, trackProvenance);
    }

    TitleFinding withTrack(Track other, Provenance from) {
        return new TitleFinding(
                normalisedTitle, seniority, other, specialisation, level, titleProvenance, seniorityProvenance, from);
    }

    TitleFinding withoutSeniority() {
        return new TitleFinding(
                normalisedTitle, null, track, specialisation, level, titleProvenance, null, trackProvenance);
    }
}
