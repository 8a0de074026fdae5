package dev.tideline.enrichment.location;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The world as location fields name it: cities of 15,000 people and more, first-level divisions, countries and regions
 * of several countries, under all their names. Immutable, one for all threads.
 *
 * <p>Data: GeoNames (https://www.geonames.org), CC BY 4.0.
 */
final class Gazetteer {

    /** What a value of the name table is; the lower bits are its index. */
    enum Kind {
        CITY_PRIMARY(0),
        CITY_ALIAS(1),
        CITY_ALTERNATE(2),
        ADMIN1(3),
        COUNTRY(4),
        MACRO(5);

        private static final int BITS = 24;
        private static final int INDEX = (1 << BITS) - 1;

        private final int tag;

        Kind(int tag) {
            this.tag = tag;
        }

        int at(int index) {
            return tag << BITS | index;
        }

        boolean isOf(int value) {
            return value >>> BITS == tag;
        }
    }

    private static final Kind[] KINDS = Kind.values();

    private final List<City> cities;
    private final List<Admin1> admin1s;
    private final List<Country> countries;
    private final List<Macro> macros;
    private final NameTable names;
    private final Map<String, List<Sense>> codes;
    private final Set<String> joined;
    private final Map<String, Country> byCode;

    Gazetteer(GazetteerReader read) {
        cities = List.copyOf(read.cities);
        admin1s = List.copyOf(read.admin1s.values());
        countries = List.copyOf(read.countries.values());
        macros = List.copyOf(read.macros);
        names = read.names.trimmed();
        codes = copyOf(read.codes);
        joined = Set.copyOf(read.joined);
        byCode = Map.copyOf(read.countries);
    }

    /** What a folded name means (see {@link NameFold}); empty if nothing. */
    List<Sense> named(String folded) {
        long key = NameFold.hash(folded);
        if (!names.contains(key)) {
            return List.of();
        }
        List<Sense> senses = new ArrayList<>();
        names.forEach(key, value -> senses.add(sense(value)));
        return senses;
    }

    /** Whether a folded name means anything. */
    boolean knows(String folded) {
        return names.contains(NameFold.hash(folded));
    }

    /** What capitals mean as a code; empty if nothing. */
    List<Sense> coded(String capitals) {
        return codes.getOrDefault(capitals, List.of());
    }

    /** Whether a folded name is one that holds separators, such as a comma or "and". */
    boolean isJoined(String folded) {
        return joined.contains(folded);
    }

    /** The country of an ISO 3166 alpha-2 code. */
    @Nullable
    Country country(@Nullable String alpha2) {
        return alpha2 == null ? null : byCode.get(alpha2);
    }

    /** The name of the country of an ISO 3166 code; anything else as it is. */
    @Nullable
    String countryName(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        String code = stated.strip().toUpperCase(Locale.ROOT);
        return code.length() > 3
                ? stated
                : coded(code).stream()
                        .filter(sense -> sense instanceof Sense.OfCountry)
                        .map(sense -> ((Sense.OfCountry) sense).country().name())
                        .findFirst()
                        .orElse(stated);
    }

    /** The countries of a region of several; empty if there is none of this name. */
    Set<String> countriesOf(String macro) {
        return macros.stream()
                .filter(each -> each.name().equals(macro))
                .findFirst()
                .map(Macro::countries)
                .orElse(Set.of());
    }

    /** The countries of a currency, if they are so few that it tells something. */
    List<String> countriesPaying(String currency) {
        List<String> codes = countries.stream()
                .filter(country -> country.currency().equals(currency))
                .map(Country::code)
                .toList();
        return currency.equals("EUR") ? List.of() : codes;
    }

    int cities() {
        return cities.size();
    }

    int names() {
        return names.size();
    }

    private Sense sense(int value) {
        int index = value & Kind.INDEX;
        return switch (KINDS[value >>> Kind.BITS]) {
            case CITY_PRIMARY -> new Sense.OfCity(cities.get(index), Sense.Rank.PRIMARY);
            case CITY_ALIAS -> new Sense.OfCity(cities.get(index), Sense.Rank.ALIAS);
            case CITY_ALTERNATE -> new Sense.OfCity(cities.get(index), Sense.Rank.ALTERNATE);
            case ADMIN1 -> new Sense.OfAdmin1(admin1s.get(index), false);
            case COUNTRY -> new Sense.OfCountry(countries.get(index), Sense.Spelling.NAME);
            case MACRO -> new Sense.OfMacro(macros.get(index));
        };
    }

    private static Map<String, List<Sense>> copyOf(Map<String, List<Sense>> codes) {
        Map<String, List<Sense>> copy = new HashMap<>();
        codes.forEach((code, senses) -> copy.put(code, List.copyOf(senses)));
        return Map.copyOf(copy);
    }
}
