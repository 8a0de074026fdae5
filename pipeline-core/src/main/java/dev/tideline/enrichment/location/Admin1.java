package dev.tideline.enrichment.location;

/**
 * A first-level division of a country: a state, province, region.
 *
 * @param key GeoNames' key, for example {@code US.CA}, {@code CA.08}
 */
record Admin1(String key, String name, Country country) {}
