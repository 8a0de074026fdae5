package dev.tideline.enrichment.employment;

import dev.tideline.enrichment.Provenance;
import dev.tideline.vocabulary.EmploymentTerm;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hours and contract. They are two axes: "Regular", "permanent" and "CDI" say nothing about hours.
 *
 * @param raw the provider's own word; null where it has none
 * @param hours null where nothing says so
 * @param contract null where nothing says so
 */
public record EmploymentFinding(
        @Nullable String raw,
        @Nullable Axis hours,
        @Nullable Axis contract) {

    public static final EmploymentFinding NONE = new EmploymentFinding(null, null, null);

    /** The values of both axes. */
    public Set<EmploymentTerm> terms() {
        Set<EmploymentTerm> terms = EnumSet.noneOf(EmploymentTerm.class);
        if (hours != null) {
            terms.addAll(hours.terms());
        }
        if (contract != null) {
            terms.addAll(contract.terms());
        }
        return terms;
    }

    /**
     * One axis.
     *
     * @param terms at least one; several where the posting offers a choice
     */
    public record Axis(Set<EmploymentTerm> terms, Provenance provenance) {

        public Axis {
            terms = Set.copyOf(terms);
        }

        /** The only value of the hours, or the most telling one of the contract; null where both hours are offered. */
        public @Nullable String word() {
            boolean choice = terms.contains(EmploymentTerm.FULL_TIME) && terms.contains(EmploymentTerm.PART_TIME);
            return choice ? null : EnumSet.copyOf(terms).iterator().next().word();
        }
    }
}
