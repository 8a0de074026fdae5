package dev.tideline.enrichment.location;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Turns GeoNames' files into the table that {@link GazetteerReader} reads. It needs nothing but the JDK:
 *
 * <pre>
 * apt-get download libtimezonemap-data &amp;&amp; dpkg -x libtimezonemap-data_*.deb geonames
 * cd pipeline-core/src
 * java test/java/dev/tideline/enrichment/location/GazetteerGenerator.java geonames/usr/share/libtimezonemap/ui \
 *     main/resources/dev/tideline/enrichment/location/gazetteer.tsv.gz
 * </pre>
 *
 * The folder holds {@code cities15000.txt}, {@code admin1Codes.txt} and {@code countryInfo.txt}, of any edition.
 * Country names in other languages come from the JDK's CLDR; they are written down so that the answer does not depend
 * on the JDK that runs. Same files and JDK, same bytes.
 */
final class GazetteerGenerator {

    private static final int SHORTEST_NAME = 4;

    private GazetteerGenerator() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<String> lines = new ArrayList<>();
        lines.add("# GeoNames (https://www.geonames.org), CC BY 4.0, shortened; country names from Unicode CLDR.");
        lines.addAll(countries(Files.readAllLines(folder.resolve("countryInfo.txt"))));
        lines.addAll(admin1(Files.readAllLines(folder.resolve("admin1Codes.txt"))));
        lines.addAll(cities(Files.readAllLines(folder.resolve("cities15000.txt"))));
        Files.write(Path.of(args[1]), gzip(lines));
    }

    /** {@code N, alpha-2, alpha-3, continent, currency, English name, other names split by '|'}. */
    static List<String> countries(List<String> source) {
        List<String[]> rows = source.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .filter(row -> row[0].length() == 2)
                .sorted(Comparator.comparing(row -> row[0]))
                .toList();
        Map<String, Set<String>> namesOf =
                localNames(rows.stream().map(row -> row[0]).toList());
        return rows.stream()
                .map(row -> String.join(
                        "\t",
                        "N",
                        row[0],
                        row[1],
                        row[8],
                        row[10],
                        row[4],
                        String.join("|", namesOf.getOrDefault(row[0], Set.of()))))
                .toList();
    }

    /** The names that mean one country only, in every language of CLDR. */
    private static Map<String, Set<String>> localNames(List<String> codes) {
        Map<String, Set<String>> countriesOf = new TreeMap<>();
        List<Locale> languages = Stream.of(Locale.getAvailableLocales())
                .filter(locale -> !locale.getLanguage().isEmpty())
                .toList();
        for (String code : codes) {
            Locale country = new Locale.Builder().setRegion(code).build();
            for (Locale language : languages) {
                String name = country.getDisplayCountry(language);
                if (name.length() >= (isLatin(name) ? SHORTEST_NAME : 2)) {
                    countriesOf.computeIfAbsent(name, n -> new TreeSet<>()).add(code);
                }
            }
        }
        Map<String, Set<String>> namesOf = new TreeMap<>();
        Set<String> seen = new TreeSet<>();
        countriesOf.forEach((name, of) -> {
            if (of.size() == 1 && seen.add(folded(name) + of)) {
                namesOf.computeIfAbsent(of.iterator().next(), c -> new TreeSet<>())
                        .add(name);
            }
        });
        return namesOf;
    }

    /** {@code A, key, name}. */
    static List<String> admin1(List<String> source) {
        return source.stream()
                .map(line -> line.split("\t", -1))
                .sorted(Comparator.comparing(row -> row[0]))
                .map(row -> String.join("\t", "A", row[0], row[1]))
                .toList();
    }

    /**
     * {@code C, id, name, latitude, longitude, country, admin1, population, S for a part of a city or a former place,
     * other names split by '|'}; a place that nobody lives in any more is left out.
     */
    static List<String> cities(List<String> source) {
        return source.stream()
                .map(line -> line.split("\t", -1))
                .filter(row -> !Set.of("PPLQ", "PPLW", "PPLH").contains(row[7]))
                .sorted(Comparator.comparingLong(row -> Long.parseLong(row[0])))
                .map(row -> String.join(
                        "\t",
                        "C",
                        row[0],
                        shown(row),
                        row[4],
                        row[5],
                        row[8],
                        row[10],
                        row[14],
                        row[7].equals("PPLX") ? "S" : "",
                        String.join("|", otherNames(shown(row), row[1] + "," + row[2] + "," + row[3]))))
                .toList();
    }

    /** As English texts write it: Japan and India without length marks, and no "-shi", "-si" (city) at the end. */
    private static String shown(String[] row) {
        return switch (row[8]) {
            case "JP", "KR" -> row[2].replaceFirst("-(shi|si)$", "");
            case "IN" -> row[2];
            default -> row[1];
        };
    }

    /** Without what only looks like a name: airport codes and other short capitals, romanised lower case, numbers. */
    private static Set<String> otherNames(String primary, String names) {
        Set<String> folded = new TreeSet<>(Set.of(folded(primary)));
        return Stream.of(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty()
                        && name.chars().noneMatch(Character::isDigit)
                        && name.indexOf('|') < 0
                        && (!isLatin(name) || isName(name))
                        && folded.add(folded(name)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isName(String latin) {
        boolean code = latin.length() <= 4 && latin.chars().allMatch(Character::isUpperCase);
        return latin.length() >= SHORTEST_NAME && !code && latin.chars().anyMatch(Character::isUpperCase);
    }

    private static boolean isLatin(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’ -]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static byte[] gzip(List<String> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new BestCompression(bytes)) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static final class BestCompression extends GZIPOutputStream {
        BestCompression(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
