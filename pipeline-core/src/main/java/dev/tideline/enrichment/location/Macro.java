package dev.tideline.enrichment.location;

import java.util.List;
import java.util.Set;

/**
 * A region of several countries.
 *
 * @param name for example {@code EMEA}, {@code NORTH_AMERICA}
 * @param countries their ISO 3166 alpha-2 codes
 * @param standsFor what the name says one by one, where it only abbreviates a list (ANZ); empty otherwise
 */
record Macro(String name, Set<String> countries, List<Sense> standsFor) {}
