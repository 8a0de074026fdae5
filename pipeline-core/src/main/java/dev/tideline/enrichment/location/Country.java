package dev.tideline.enrichment.location;

/**
 * A country.
 *
 * @param code ISO 3166 alpha-2
 * @param alpha3 ISO 3166 alpha-3
 * @param continent as GeoNames writes it: AF AS EU NA OC SA AN
 * @param currency ISO 4217
 * @param market many postings are from there, so that of several cities of a name one there is more likely
 */
record Country(String code, String alpha3, String continent, String currency, String name, boolean market) {}
