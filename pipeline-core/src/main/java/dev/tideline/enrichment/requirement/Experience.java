package dev.tideline.enrichment.requirement;

import dev.tideline.enrichment.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Years of experience that a line asks for.
 *
 * @param min in years
 * @param max of a range such as "3-5 years"; null where it is open
 * @param leadership experience in leading people
 * @param preferred it would be nice to have
 * @param alternative its line offers a choice, as in "a degree and 3 years, or 5 years"
 * @param line which line of the description, by the index of its first letter
 */
public record Experience(
        int min,
        @Nullable Integer max,
        boolean leadership,
        boolean preferred,
        boolean alternative,
        int line,
        Provenance provenance) {}
