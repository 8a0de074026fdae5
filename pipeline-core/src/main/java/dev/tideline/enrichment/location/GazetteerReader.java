package dev.tideline.enrichment.location;

import dev.tideline.enrichment.location.Gazetteer.Kind;
import dev.tideline.vocabulary.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tables of the jar into a {@link Gazetteer}: GeoNames' as generated, then the curated ones on top. */
final class GazetteerReader {

    private static final int EXPECTED_NAMES = 250_000;
    private static final String NO_REGION = "00";

    final List<City> cities = new ArrayList<>();
    final Map<String, Admin1> admin1s = new LinkedHashMap<>();
    final Map<String, Country> countries = new LinkedHashMap<>();
    final List<Macro> macros = new ArrayList<>();
    final NameTable names = new NameTable(EXPECTED_NAMES);
    final Map<String, List<Sense>> codes = new HashMap<>();
    final Set<String> joined = new HashSet<>();

    private final Set<String> markets = new HashSet<>();
    private final Map<String, List<String>> corrections = new HashMap<>();
    private final Map<String, List<String>> divisions = new LinkedHashMap<>();
    private final Map<String, String> merged = new HashMap<>();
    private final Map<String, Integer> indexOfAdmin1 = new HashMap<>();
    private final Map<String, Integer> indexOfCountry = new HashMap<>();
    private final Map<Integer, Integer> indexOfCity = new HashMap<>();
    private final Map<String, Integer> indexOfMacro = new HashMap<>();

    private GazetteerReader() {}

    static Gazetteer read() {
        GazetteerReader reader = new GazetteerReader();
        Table.each(
                GazetteerReader.class,
                "markets.tsv",
                1,
                row -> reader.markets.addAll(List.of(row.get(0).split(" ", -1))));
        Table.each(GazetteerReader.class, "cities.tsv", 1, row -> reader.corrections.put(row.get(0), row));
        Table.each(GazetteerReader.class, "admin1.tsv", 1, reader::correctAdmin1);
        Table.each(GazetteerReader.class, "gazetteer.tsv.gz", 1, reader::generated);
        reader.corrections.values().stream().filter(row -> row.size() > 7).forEach(reader::addedCity);
        Table.each(GazetteerReader.class, "countries.tsv", 1, reader::countryNames);
        Table.each(GazetteerReader.class, "metros.tsv", 1, reader::metro);
        Table.each(GazetteerReader.class, "macros.tsv", 1, reader::macro);
        reader.countries.values().forEach(reader::countryCodes);
        return new Gazetteer(reader);
    }

    private void correctAdmin1(List<String> row) {
        int arrow = row.get(0).indexOf('>');
        String key = row.get(0).substring(arrow + 1);
        if (arrow >= 0) {
            merged.put(row.get(0).substring(0, arrow), key);
        }
        divisions.putIfAbsent(key, row);
    }

    private void generated(List<String> row) {
        switch (row.get(0)) {
            case "N" -> country(row);
            case "A" -> admin1(row.get(1), row.get(2));
            case "C" -> city(row);
            default -> throw new IllegalStateException("no such row: " + row.get(0));
        }
    }

    private void country(List<String> row) {
        Country country =
                new Country(row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), markets.contains(row.get(1)));
        int index = countries.size();
        indexOfCountry.put(country.code(), index);
        countries.put(country.code(), country);
        name(row.get(5), Kind.COUNTRY.at(index));
        Table.names(row, 6).forEach(name -> name(name, Kind.COUNTRY.at(index)));
    }

    /** A division under its GeoNames name and its names of today; a merged one's old name leads to the new one. */
    private @Nullable Admin1 admin1(String source, String geoName) {
        String key = merged.getOrDefault(source, source);
        List<String> curated = divisions.get(key);
        Admin1 known = admin1s.get(key);
        if (known == null) {
            Country country = countries.get(key.substring(0, 2));
            if (country == null) {
                return null;
            }
            boolean renamed =
                    curated != null && curated.size() > 1 && !curated.get(1).isEmpty();
            known = new Admin1(key, renamed && curated != null ? curated.get(1) : geoName, country);
            indexOfAdmin1.put(key, admin1s.size());
            admin1s.put(key, known);
        }
        int value = Kind.ADMIN1.at(indexOfAdmin1.getOrDefault(key, 0));
        name(known.name(), value);
        name(geoName, value);
        if (curated != null) {
            Table.names(curated, 3).forEach(name -> name(name, value));
            for (String code : Table.names(curated, 2)) {
                code(code, new Sense.OfAdmin1(known, true));
            }
        }
        return known;
    }

    private void city(List<String> row) {
        List<String> curated = corrections.getOrDefault(row.get(1), List.of(row.get(1), row.get(2), "", ""));
        String key = curated.get(2).isEmpty() ? row.get(5) + "." + row.get(6) : curated.get(2);
        City city = new City(
                Integer.parseInt(row.get(1)),
                curated.get(1),
                Double.parseDouble(row.get(3)),
                Double.parseDouble(row.get(4)),
                countryOf(row.get(5)),
                region(key, row.get(6)),
                Integer.parseInt(row.get(7)),
                row.get(8).equals("S"));
        int index = add(city);
        firstRank(row.get(2), index);
        firstRank(curated.get(1), index);
        Table.names(curated, 3).forEach(name -> firstRank(name, index));
        Table.names(row, 9).forEach(name -> alternate(name, index));
    }

    private void addedCity(List<String> row) {
        City city = new City(
                Integer.parseInt(row.get(0)),
                row.get(1),
                Double.parseDouble(row.get(5)),
                Double.parseDouble(row.get(6)),
                countryOf(row.get(4)),
                region(row.get(2), ""),
                Integer.parseInt(row.get(7)),
                false);
        int index = add(city);
        firstRank(row.get(1), index);
        Table.names(row, 3).forEach(name -> firstRank(name, index));
    }

    private int add(City city) {
        int index = cities.size();
        cities.add(city);
        indexOfCity.put(city.id(), index);
        return index;
    }

    /** A name that may be two: "Donostia / San Sebastián". */
    private void firstRank(String name, int index) {
        name(name, Kind.CITY_PRIMARY.at(index));
        int slash = name.indexOf(" / ");
        if (slash > 0) {
            name(name.substring(0, slash), Kind.CITY_PRIMARY.at(index));
            name(name.substring(slash + 3), Kind.CITY_PRIMARY.at(index));
        }
    }

    private void alternate(String name, int index) {
        long key = NameFold.hash(NameFold.of(name));
        boolean[] own = {false};
        names.forEach(key, value -> own[0] |= value == Kind.CITY_PRIMARY.at(index));
        if (!own[0]) {
            names.add(key, Kind.CITY_ALTERNATE.at(index));
        }
    }

    private void metro(List<String> row) {
        Integer index = indexOfCity.get(Integer.parseInt(row.get(0)));
        if (index == null) {
            throw new IllegalStateException("metros.tsv: no city " + row.get(0));
        }
        for (String name : Table.names(row, 2)) {
            nameOrCode(name, Kind.CITY_ALIAS.at(index), new Sense.OfCity(cities.get(index), Sense.Rank.ALIAS));
        }
    }

    private void countryNames(List<String> row) {
        int index = indexOfCountry.getOrDefault(row.get(0), 0);
        Sense sense = new Sense.OfCountry(countryOf(row.get(0)), Sense.Spelling.ALPHA3);
        Table.names(row, 1).forEach(name -> nameOrCode(name, Kind.COUNTRY.at(index), sense));
    }

    private void countryCodes(Country country) {
        code(country.code(), new Sense.OfCountry(country, Sense.Spelling.ALPHA2));
        code(country.alpha3(), new Sense.OfCountry(country, Sense.Spelling.ALPHA3));
    }

    private void macro(List<String> row) {
        boolean list = row.get(0).startsWith("=");
        Set<String> members = new LinkedHashSet<>();
        List<Sense> standsFor = new ArrayList<>();
        for (String member : row.get(1).split(" ", -1)) {
            Integer macro = indexOfMacro.get(member);
            if (macro != null) {
                members.addAll(macros.get(macro).countries());
                standsFor.add(new Sense.OfMacro(macros.get(macro)));
            } else if (member.startsWith("@")) {
                countries.values().stream()
                        .filter(country -> country.continent().equals(member.substring(1)))
                        .forEach(country -> members.add(country.code()));
            } else {
                members.add(member);
                standsFor.add(new Sense.OfCountry(countryOf(member), Sense.Spelling.NAME));
            }
        }
        Macro macro = new Macro(
                list ? row.get(0).substring(1) : row.get(0),
                Set.copyOf(members),
                list ? List.copyOf(standsFor) : List.of());
        int index = macros.size();
        macros.add(macro);
        indexOfMacro.put(macro.name(), index);
        for (String name : Table.names(row, 2)) {
            nameOrCode(name, Kind.MACRO.at(index), new Sense.OfMacro(macro));
        }
    }

    /** Short capitals are a code, and count only as capitals; all else is a name. */
    private void nameOrCode(String name, int value, Sense sense) {
        if (name.length() <= 5 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            code(name, sense);
        } else {
            name(name, value);
        }
    }

    private void name(String name, int value) {
        String folded = NameFold.of(name);
        if (!folded.isEmpty()) {
            names.add(NameFold.hash(folded), value);
            if (Kind.CITY_PRIMARY.isOf(value) ? name.indexOf('(') > 0 : holdsSeparator(name, folded)) {
                joined.add(folded);
            }
        }
    }

    private static boolean holdsSeparator(String name, String folded) {
        return name.indexOf(',') > 0
                || name.indexOf('/') > 0
                || name.indexOf('(') > 0
                || name.indexOf('+') > 0
                || folded.contains(" and ")
                || folded.contains(" y ");
    }

    private void code(String code, Sense sense) {
        List<Sense> senses = codes.computeIfAbsent(code, c -> new ArrayList<>());
        if (senses.stream().noneMatch(other -> sameThing(other, sense))) {
            senses.add(sense);
        }
    }

    private static boolean sameThing(Sense a, Sense b) {
        return a.equals(b)
                || (a instanceof Sense.OfCountry first
                        && b instanceof Sense.OfCountry second
                        && first.country().equals(second.country()));
    }

    private Country countryOf(String code) {
        Country country = countries.get(code);
        if (country == null) {
            throw new IllegalStateException("no country " + code);
        }
        return country;
    }

    /** The region of a key; one that GeoNames does not list gets its name from the curated table, if that has one. */
    private @Nullable Admin1 region(String key, String code) {
        if (code.equals(NO_REGION)) {
            return null;
        }
        String today = merged.getOrDefault(key, key);
        Admin1 known = admin1s.get(today);
        List<String> curated = divisions.get(today);
        return known != null || curated == null || curated.get(1).isEmpty() ? known : admin1(today, curated.get(1));
    }
}
