package dev.tideline.enrichment.location;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for one of several places of one name: the countries and regions of the neighbours, then what is known of
 * the posting (rule 5.2.10).
 */
final class Evidence {

    private static final double STATED = 1.0;
    private static final double NEIGHBOUR = 0.35;
    private static final double COMPANY = 0.3;
    private static final double HINT = 0.2;

    /** Languages spoken in one country almost only. */
    private static final Map<String, String> COUNTRY_OF_LANGUAGE = Map.ofEntries(
            Map.entry("ja", "JP"), Map.entry("ko", "KR"), Map.entry("pl", "PL"), Map.entry("cs", "CZ"),
            Map.entry("hu", "HU"), Map.entry("fi", "FI"), Map.entry("da", "DK"), Map.entry("sv", "SE"),
            Map.entry("no", "NO"), Map.entry("nb", "NO"), Map.entry("tr", "TR"), Map.entry("he", "IL"),
            Map.entry("uk", "UA"), Map.entry("ka", "GE"), Map.entry("th", "TH"), Map.entry("vi", "VN"),
            Map.entry("id", "ID"), Map.entry("el", "GR"), Map.entry("ro", "RO"), Map.entry("bg", "BG"),
            Map.entry("it", "IT"), Map.entry("sk", "SK"), Map.entry("hr", "HR"), Map.entry("lt", "LT"));

    private final Map<String, Double> countries = new HashMap<>();
    private final Set<String> regions = new HashSet<>();
    private boolean regionsOnly;

    private Evidence() {}

    static Evidence of(LocationContext context, Gazetteer gazetteer) {
        Evidence evidence = new Evidence();
        if (context.language() != null && COUNTRY_OF_LANGUAGE.containsKey(context.language())) {
            evidence.add(COUNTRY_OF_LANGUAGE.get(context.language()), HINT);
        }
        if (context.currency() != null) {
            gazetteer.countriesPaying(context.currency()).forEach(code -> evidence.add(code, HINT));
        }
        evidence.add(context.companyCountry(), COMPANY);
        evidence.add(context.country(), STATED);
        return evidence;
    }

    /** This and what a first reading of the neighbours tells. */
    Evidence with(List<Reading> readings) {
        Evidence wider = new Evidence();
        wider.countries.putAll(countries);
        int regionsNamed = 0;
        int citiesNamed = 0;
        for (Reading reading : readings) {
            Country country = reading.country();
            if (country != null && reading.isSure()) {
                wider.add(country.code(), NEIGHBOUR);
            }
            Admin1 region = reading.region();
            if (region != null && reading.isSure()) {
                wider.regions.add(region.key());
            }
            regionsNamed += reading.isRegion() ? 1 : 0;
            citiesNamed += reading.isCity() && !reading.isCityState() ? 1 : 0;
        }
        wider.regionsOnly = regionsNamed >= 2 && regionsNamed > citiesNamed;
        return wider;
    }

    double of(Country country) {
        return countries.getOrDefault(country.code(), 0.0);
    }

    /** The neighbours are regions, so that a name which is a region and a city is a region here. */
    boolean isRegionsOnly() {
        return regionsOnly;
    }

    boolean hasRegion(Admin1 region) {
        return regions.contains(region.key());
    }

    private void add(@Nullable String country, double weight) {
        if (country != null) {
            countries.merge(country, weight, Math::max);
        }
    }
}
