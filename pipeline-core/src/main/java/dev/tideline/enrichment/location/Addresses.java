package dev.tideline.enrichment.location;

import dev.tideline.vocabulary.Table;
import java.util.List;
import java.util.Set;

/** Streets, house numbers and postal codes, which are no place names (rule 5.2.5). */
final class Addresses {

    private static final int LONGEST_STREET = 6;

    private static final Set<String> STREETS = Table.words(Addresses.class, "word-sets.tsv", "street");

    private static final Set<String> STREET_FIRST = Table.words(Addresses.class, "word-sets.tsv", "street-first");

    private Addresses() {}

    /** How many words from here on are a house number and its street; 0 if this is none. */
    static int street(List<Token> tokens, int from) {
        if (!tokens.get(from).isNumber()) {
            return 0;
        }
        int end = Math.min(tokens.size(), from + LONGEST_STREET);
        for (int i = from + 1; i < end && isSpaced(tokens, i); i++) {
            if (STREETS.contains(tokens.get(i).key())) {
                return i + 1 - from;
            }
        }
        return 0;
    }

    /** Whether a run of words without separators is a street. */
    static boolean isStreet(List<Token> run) {
        boolean suffix =
                run.size() > 1 && STREETS.contains(run.get(run.size() - 1).key());
        boolean prefix = run.size() > 1 && STREET_FIRST.contains(run.get(0).key());
        String only = run.get(run.size() - 1).key();
        return suffix || prefix || (only.length() > 8 && (only.endsWith("strasse") || only.endsWith("straat")));
    }

    /** How many words from a number on are not worth reading: the number, and a name beside it that is no city's. */
    static int number(List<Token> tokens, int from, PlaceNames names, Vocabulary vocabulary) {
        if (from + 1 < tokens.size() && isPostalLetters(tokens, from + 1)) {
            return 2;
        }
        int end = from + 1;
        while (end < tokens.size() && isSpaced(tokens, end) && vocabulary.at(tokens, end) == null) {
            end++;
        }
        boolean first = from == 0 || !isSpaced(tokens, from);
        boolean leadsName = first && end > from + 1 && tokens.get(from).word().length() < 4;
        return leadsName && names.of(tokens, from + 1, end, true).isEmpty() ? end - from : 1;
    }

    /** The two letters of a Dutch postal code: "1017 AB Amsterdam". */
    private static boolean isPostalLetters(List<Token> tokens, int at) {
        Token number = tokens.get(at - 1);
        boolean leads = at == 1 || number.before() != Gap.SPACE;
        return leads
                && number.word().length() == 4
                && number.word().chars().allMatch(Character::isDigit)
                && isSpaced(tokens, at)
                && tokens.get(at).word().length() == 2
                && tokens.get(at).isCapitals()
                && at + 1 < tokens.size()
                && isSpaced(tokens, at + 1)
                && !tokens.get(at + 1).hasDigit();
    }

    private static boolean isSpaced(List<Token> tokens, int at) {
        return tokens.get(at).before() == Gap.SPACE;
    }
}
