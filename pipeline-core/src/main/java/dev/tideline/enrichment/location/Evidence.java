package dev.tideline.enrichment.location;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private static final double SAME_REGION = 0.3;
    private static final double JOINED = 0.6;
    private static final int FEW_NEIGHBOURS = 12;
    private static final double NEAR_KM = 120;
    private static final double ALL_WITHIN_KM = 250;

    /** Languages spoken in one country almost only. */
    private static final Map<String, String> COUNTRY_OF_LANGUAGE = Map.ofEntries(
            Map.entry("ja", "JP"),
            Map.entry("ko", "KR"),
            Map.entry("pl", "PL"),
            Map.entry("cs", "CZ"),
            Map.entry("hu", "HU"),
            Map.entry("fi", "FI"),
            Map.entry("da", "DK"),
            Map.entry("sv", "SE"),
            Map.entry("no", "NO"),
            Map.entry("nb", "NO"),
            Map.entry("tr", "TR"),
            Map.entry("he", "IL"),
            Map.entry("uk", "UA"),
            Map.entry("ka", "GE"),
            Map.entry("th", "TH"),
            Map.entry("vi", "VN"),
            Map.entry("id", "ID"),
            Map.entry("el", "GR"),
            Map.entry("ro", "RO"),
            Map.entry("bg", "BG"),
            Map.entry("it", "IT"),
            Map.entry("sk", "SK"),
            Map.entry("hr", "HR"),
            Map.entry("lt", "LT"));

    private final Map<String, Double> countries;
    private final Set<String> regions;
    private @Nullable Admin1 joined;
    private final Set<String> codesOfCountries;
    private final Set<String> listedCountries;
    private final List<Group> sureCities;
    private @Nullable String regionsOf;
    private double strongest;

    private Evidence() {
        sureCities = new ArrayList<>();
        countries = new HashMap<>();
        regions = new HashSet<>();
        codesOfCountries = new HashSet<>();
        listedCountries = new HashSet<>();
    }

    /** The same, sharing what is no longer added to. */
    private Evidence(Evidence other) {
        countries = other.countries;
        regions = other.regions;
        codesOfCountries = other.codesOfCountries;
        listedCountries = other.listedCountries;
        sureCities = other.sureCities;
        regionsOf = other.regionsOf;
        strongest = other.strongest;
    }

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
    Evidence with(List<Group> groups) {
        Evidence wider = new Evidence();
        wider.countries.putAll(countries);
        wider.strongest = strongest;
        int regionsNamed = 0;
        Map<String, Integer> regionsIn = new TreeMap<>();
        int citiesNamed = 0;
        for (Group group : groups) {
            Reading reading = group.reading();
            wider.codesOfCountries.addAll(group.codesOfCountry());
            Country country = reading.country();
            if (country != null && reading.isSure() && !group.isOpenCode()) {
                wider.add(country.code(), NEIGHBOUR);
            }
            if (country != null
                    && reading.rule() == Rule.COUNTRY
                    && group.items().size() == 1) {
                wider.listedCountries.add(country.code());
            }
            if (reading.city() != null && reading.isSure() && groups.size() <= FEW_NEIGHBOURS) {
                wider.sureCities.add(group);
            }
            Admin1 region = reading.region();
            if (region != null && reading.isSure()) {
                wider.regions.add(region.key());
            }
            boolean openCode = group.isOpenCode() && isListed(group.first());
            if (country != null
                    && reading.isRegion()
                    && !(openCode && wider.listedCountries.contains(country.code()))) {
                regionsNamed++;
                regionsIn.merge(country.code(), 1, Integer::sum);
            }
            citiesNamed += reading.isCity() && !group.isRegionToo() ? 1 : 0;
        }
        if (groups.size() > 1 && regionsNamed > citiesNamed) {
            wider.regionsOf = Collections.max(regionsIn.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
        }
        return wider;
    }

    boolean isRegions() {
        return regionsOf != null;
    }

    /**
     * A code that is both a region and a country means the country elsewhere in this text, or where the region's country
     * is one of the list: US/CA.
     */
    boolean readsAsCountry(Item code, Country country) {
        return codesOfCountries.contains(code.text()) || (isListed(code) && listedCountries.contains(country.code()));
    }

    private static boolean isListed(Item item) {
        return item.before() == Gap.SLASH || item.before() == Gap.AND || item.before() == Gap.OR;
    }

    /** This and the region that is stated for the whole list. */
    Evidence withRegion(@Nullable Admin1 region) {
        Evidence wider = new Evidence(this);
        wider.joined = region;
        return wider;
    }

    /** The region stated for the whole list, or null. */
    @Nullable
    Admin1 joinedRegion() {
        return joined;
    }

    double of(@Nullable Admin1 region) {
        if (region == null) {
            return 0;
        }
        return region.equals(joined) ? JOINED : regions.contains(region.key()) ? SAME_REGION : 0;
    }

    /**
     * Whether a city lies in the neighbourhood of the few others: Naples beside Fort Myers is in Florida.
     *
     * @param items of the city itself
     */
    boolean isAmongNeighbours(City city, List<Item> items) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Group group : sureCities) {
            City other = group.reading().city();
            if (other != null && !other.equals(city) && Collections.disjoint(group.items(), items)) {
                double distance = city.kilometresTo(other);
                if (distance > ALL_WITHIN_KM || !other.country().equals(city.country())) {
                    return false;
                }
                nearest = Math.min(nearest, distance);
            }
        }
        return nearest < NEAR_KM;
    }

    /** 0 for a country that all speaks for, below 0 for any other: what states its country is no worse off. */
    double of(Country country) {
        return countries.getOrDefault(country.code(), 0.0) - strongest;
    }

    boolean speaksFor(Country country) {
        return countries.containsKey(country.code());
    }

    /** The neighbours are regions of a country, so that a name which is a region and a city is a region here. */
    boolean isRegionsOnly(Country country) {
        return country.code().equals(regionsOf);
    }

    private void add(@Nullable String country, double weight) {
        if (country != null) {
            countries.merge(country, weight, Math::max);
            strongest = Math.max(strongest, weight);
        }
    }
}
