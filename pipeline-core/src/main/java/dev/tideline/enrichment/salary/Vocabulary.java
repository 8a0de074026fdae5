package dev.tideline.enrichment.salary;

import dev.tideline.vocabulary.Table;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is known of words, currencies, countries and rules: read from this package's tables, once. */
final class Vocabulary {

    private static final Set<Role> CURRENCY = EnumSet.of(Role.CURRENCY);

    private final PhraseTrie phrases = new PhraseTrie();
    private final PhraseTrie endings = new PhraseTrie();
    private final Map<String, Currency> currencies = new HashMap<>();
    private final Map<String, String> byCountry = new HashMap<>();
    private final Map<String, String> countryByName = new HashMap<>();
    private final Map<String, Double> confidences = new HashMap<>();

    private Vocabulary() {}

    static Vocabulary load() {
        Vocabulary vocabulary = new Vocabulary();
        Table.rows(Vocabulary.class, "currencies.tsv", 5).forEach(vocabulary::currency);
        Table.rows(Vocabulary.class, "countries.tsv", 3).forEach(vocabulary::country);
        Table.rows(Vocabulary.class, "vocabulary.tsv", 2).forEach(vocabulary::words);
        Table.rows(Vocabulary.class, "rules.tsv", 2)
                .forEach(row -> vocabulary.confidences.put(row.get(0), Double.valueOf(row.get(1))));
        return vocabulary;
    }

    /** The longest phrase that starts here, if a word may start here. */
    PhraseTrie.@Nullable Hit phraseAt(String text, int start, int limit) {
        return startsAWord(text, start) ? phrases.longestAt(text, start, limit) : null;
    }

    /** The ending, for example "-gehalt", that starts here within a word. */
    PhraseTrie.@Nullable Hit phraseWithin(String text, int start, int limit) {
        return endings.longestAt(text, start, limit);
    }

    @Nullable
    Currency currency(@Nullable String code) {
        return code == null ? null : currencies.get(code);
    }

    /** The currency of a country, ISO 3166 alpha-2. */
    @Nullable
    String currencyOf(@Nullable String country) {
        return country == null ? null : byCountry.get(country.toUpperCase(Locale.ROOT));
    }

    /** The country that a text names by its last words, as in "Remote - Canada" or "Toronto, ON, CAN". */
    @Nullable
    String countryNamedBy(String text) {
        String words = text.toLowerCase(Locale.ROOT).strip();
        for (int start = 0; start >= 0; start = nextWord(words, start)) {
            String country = countryByName.get(words.substring(start));
            if (country != null) {
                return country;
            }
        }
        int comma = words.indexOf(',');
        return comma < 0 ? null : countryByName.get(words.substring(0, comma));
    }

    double confidence(String rule) {
        Double confidence = confidences.get(rule);
        if (confidence == null) {
            throw new IllegalArgumentException("no rule " + rule);
        }
        return confidence;
    }

    private static int nextWord(String words, int start) {
        int space = words.indexOf(' ', start);
        return space < 0 ? -1 : space + 1;
    }

    private static boolean startsAWord(String text, int start) {
        if (start == 0) {
            return true;
        }
        char before = text.charAt(start - 1);
        char first = text.charAt(start);
        return !Character.isLetter(before)
                || !Character.isLetter(first)
                || Glyphs.isUnspaced(before)
                || Glyphs.isUnspaced(first)
                || (Character.isLowerCase(before) && Character.isUpperCase(first));
    }

    private void currency(List<String> row) {
        String code = row.get(0);
        currencies.put(
                code, new Currency(code, Band.parse(row.get(2)), Band.parse(row.get(3)), Band.parse(row.get(4))));
        Phrase phrase = new Phrase(CURRENCY, null, null, List.of(code), null, true, BigDecimal.ONE, null);
        add(phrase, "=" + code);
        items(row.get(1)).forEach(spelling -> add(phrase, spelling));
    }

    private void country(List<String> row) {
        byCountry.put(row.get(0), row.get(1));
        items(row.get(2)).forEach(name -> countryByName.put(name.toLowerCase(Locale.ROOT), row.get(0)));
    }

    private void words(List<String> row) {
        Phrase phrase = PhraseParser.parse(row.get(0));
        items(row.get(1)).forEach(spelling -> add(phrase, spelling));
    }

    /** A spelling after {@code =} counts only as written, one after {@code *} also at the end of a longer word. */
    private void add(Phrase phrase, String spelling) {
        boolean exact = spelling.length() > 1 && spelling.startsWith("=");
        boolean ending = spelling.length() > 1 && spelling.startsWith("*");
        String written = exact || ending ? spelling.substring(1) : spelling;
        Phrase spelt = new Phrase(
                phrase.roles(),
                phrase.period(),
                phrase.basis(),
                phrase.currencies(),
                phrase.assumed(),
                phrase.byDefault(),
                phrase.times(),
                exact ? written : null);
        phrases.add(written, known -> known.and(spelt));
        if (ending) {
            endings.add(written, known -> known.and(spelt));
        }
    }

    /** The items of a cell, separated by commas; {@code -} stands for none. */
    static List<String> items(String cell) {
        return Stream.of(cell.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty() && !item.equals("-"))
                .toList();
    }
}
