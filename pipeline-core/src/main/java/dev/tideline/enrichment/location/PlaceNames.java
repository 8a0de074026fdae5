package dev.tideline.enrichment.location;

import dev.tideline.vocabulary.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What words of a location string can mean as a place's name or code. */
final class PlaceNames {

    /** Codes that are nothing else in lower case. */
    private static final Set<String> ANY_CASE = Table.words(PlaceNames.class, "word-sets.tsv", "any-case");

    private static final Set<String> BEFORE_CITIES = Table.words(PlaceNames.class, "word-sets.tsv", "before-city");
    private static final Set<String> AFTER_CITIES = Table.words(PlaceNames.class, "word-sets.tsv", "after-city");
    private static final Set<String> AFTER_REGIONS = Table.words(PlaceNames.class, "word-sets.tsv", "after-region");

    private static final int LONGEST_IDEOGRAPHIC = 8;
    private static final char FIRST_HANGUL = 0xAC00;

    private final Gazetteer gazetteer;
    private final boolean lowerCase;

    /** @param text the whole clean text: where it has no capitals, codes are in lower case too */
    PlaceNames(Gazetteer gazetteer, String text) {
        this.gazetteer = gazetteer;
        this.lowerCase = text.codePoints().noneMatch(Character::isUpperCase);
    }

    /**
     * What the words from {@code from} up to {@code to} mean together; empty if nothing.
     *
     * @param alone whether they stand by themselves between separators
     */
    List<Sense> of(List<Token> tokens, int from, int to, boolean alone) {
        List<Sense> codes = to - from == 1 ? codes(tokens.get(from), alone) : List.of();
        if (!codes.isEmpty() && tokens.get(from).letters().length() < 4) {
            return codes;
        }
        List<Sense> senses = new ArrayList<>(gazetteer.named(key(tokens, from, to)));
        codes.stream().filter(code -> !senses.contains(code)).forEach(senses::add);
        if (codes.isEmpty() && senses.stream().anyMatch(sense -> sense instanceof Sense.OfMacro)) {
            return senses.stream()
                    .filter(sense -> sense instanceof Sense.OfMacro)
                    .toList();
        }
        if (!senses.isEmpty()) {
            return List.copyOf(senses);
        }
        return to - from > 1
                ? variants(tokens, from, to)
                : withoutBlanks(tokens.get(from).key());
    }

    boolean isJoined(String key) {
        return gazetteer.isJoined(key);
    }

    static String key(List<Token> tokens, int from, int to) {
        StringBuilder key = new StringBuilder();
        for (int i = from; i < to; i++) {
            key.append(i == from ? "" : " ").append(tokens.get(i).key());
        }
        return key.toString();
    }

    private List<Sense> codes(Token token, boolean alone) {
        String letters = token.letters();
        if (letters.length() > 5) {
            return List.of();
        }
        boolean spelled = token.isCapitals()
                || lowerCase
                || ANY_CASE.contains(token.key())
                || (alone && Character.isUpperCase(letters.codePointAt(0)) && token.before() != Gap.TIGHT);
        return spelled ? gazetteer.coded(letters.toUpperCase(Locale.ROOT)) : List.of();
    }

    /** With a word left out that only says what kind of place it is. */
    private List<Sense> variants(List<Token> tokens, int from, int to) {
        String first = tokens.get(from).key();
        String last = tokens.get(to - 1).key();
        if (BEFORE_CITIES.contains(first)) {
            List<Sense> named = gazetteer.named(key(tokens, from + 1, to));
            return cities(
                    named.isEmpty() && AFTER_CITIES.contains(last)
                            ? gazetteer.named(key(tokens, from + 1, to - 1))
                            : named);
        } else if (AFTER_CITIES.contains(last)) {
            return cities(gazetteer.named(key(tokens, from, to - 1)));
        } else if (AFTER_REGIONS.contains(last)) {
            return regions(gazetteer.named(key(tokens, from, to - 1)));
        } else if (first.equals("co")) {
            return regions(gazetteer.named("county " + key(tokens, from + 1, to)));
        } else if (first.equals("the")) {
            return gazetteer.named(key(tokens, from + 1, to));
        } else if (to - from > 2 && tokens.get(from + 1).key().equals("of")) {
            List<Sense> named = gazetteer.named(key(tokens, from + 2, to));
            return first.equals("city")
                    ? cities(named)
                    : first.equals("state") || first.equals("province") ? regions(named) : List.of();
        }
        return List.of();
    }

    /** Chinese, Japanese and Korean texts put the larger place first and no blank between: the longest name counts. */
    private List<Sense> withoutBlanks(String key) {
        boolean blanks =
                key.isEmpty() || (!Character.isIdeographic(key.codePointAt(0)) && key.charAt(0) < FIRST_HANGUL);
        if (blanks) {
            return List.of();
        }
        for (int end = Math.min(key.length(), LONGEST_IDEOGRAPHIC); end >= 2; end--) {
            String head = key.substring(0, end);
            List<Sense> senses = gazetteer.named(head);
            if (senses.isEmpty() && end == key.length()) {
                senses = gazetteer.named(head + "市");
            }
            if (!senses.isEmpty()) {
                List<Sense> inner = citiesIn(senses, withoutBlanks(key.substring(end)));
                return inner.isEmpty() ? senses : inner;
            }
        }
        return List.of();
    }

    /** 神奈川県横浜市: the city behind its region. */
    private static List<Sense> citiesIn(List<Sense> regions, List<Sense> named) {
        return cities(named).stream()
                .filter(sense -> sense instanceof Sense.OfCity of
                        && of.city().region() != null
                        && regions.stream()
                                .anyMatch(region -> region instanceof Sense.OfAdmin1 in
                                        && in.admin1().equals(of.city().region())))
                .toList();
    }

    private static List<Sense> cities(List<Sense> senses) {
        return senses.stream().filter(sense -> sense instanceof Sense.OfCity).toList();
    }

    private static List<Sense> regions(List<Sense> senses) {
        return senses.stream().filter(sense -> sense instanceof Sense.OfAdmin1).toList();
    }
}
