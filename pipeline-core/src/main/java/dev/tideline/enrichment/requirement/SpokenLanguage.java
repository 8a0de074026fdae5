package dev.tideline.enrichment.requirement;

import dev.tideline.enrichment.Provenance;

/**
 * A language that one must speak.
 *
 * @param language ISO 639-1 code
 * @param preferred it would be nice to have
 */
public record SpokenLanguage(String language, boolean preferred, Provenance provenance) {}
