package dev.tideline.enrichment.requirement;

import dev.tideline.enrichment.Provenance;

/**
 * A degree that a line asks for.
 *
 * @param level the lowest that the line names
 * @param orEquivalent experience or the like will do instead
 * @param preferred it would be nice to have
 */
public record Degree(Level level, boolean orEquivalent, boolean preferred, Provenance provenance) {

    /** From the lowest to the highest; {@code ANY} is a degree whose level is not told. */
    public enum Level {
        HIGH_SCHOOL,
        ASSOCIATE,
        ANY,
        BACHELOR,
        MASTER,
        DOCTORATE
    }
}
