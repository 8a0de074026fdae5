package dev.tideline.enrichment.location;

import dev.tideline.vocabulary.Table;
import java.util.Locale;
import java.util.Set;

/** Names of cities that the gazetteer lacks: what may be one, and how it is shown. */
final class UnlistedCity {

    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_CODE = 4;
    private static final char LAST_LATIN = 0x2FF;

    /** How a part of a city ends in China, Japan and Korea. */
    private static final String ENDS_OF_PARTS = "区區구동町";

    /** Words of facilities and teams, never of a town by itself. */
    private static final Set<String> FACILITIES = Table.words(UnlistedCity.class, "word-sets.tsv", "facility");

    private UnlistedCity() {}

    /** Of a script that puts no blanks within names. */
    static boolean isUnspaced(String name) {
        int first = name.codePointAt(0);
        return Character.isIdeographic(first) || Character.UnicodeScript.of(first) == Character.UnicodeScript.HANGUL;
    }

    /** 강남구: not a town, but a part of one. */
    private static boolean isPart(String name) {
        return isUnspaced(name) && ENDS_OF_PARTS.indexOf(name.charAt(name.length() - 1)) >= 0;
    }

    static boolean isName(Item item) {
        boolean known = false;
        for (Sense sense : item.senses()) {
            boolean city = sense instanceof Sense.OfCity of && of.rank() != Sense.Rank.ALIAS;
            if (!city && !(sense instanceof Sense.OfAdmin1)) {
                return false;
            }
            known |= city || (sense instanceof Sense.OfAdmin1 of && !of.code());
        }
        return item.isPlace() && (known || item.isUnknown()) && looksLikeName(item.text());
    }

    private static boolean looksLikeName(String text) {
        if (text.length() < 2 || text.length() > LONGEST || isCode(text) || isPart(text)) {
            return false;
        }
        int words = 0;
        int word = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c == ' ' || c == '-') {
                if (word >= 0
                        && (++words > MOST_WORDS || FACILITIES.contains(NameFold.word(text.substring(word, i))))) {
                    return false;
                }
                word = -1;
            } else if (Character.isLetter(c) || c == '\'' || c == '.' || c > LAST_LATIN) {
                word = word < 0 ? i : word;
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isCode(String text) {
        return text.length() <= LONGEST_CODE && text.codePoints().noneMatch(Character::isLowerCase);
    }

    /** As written; shouted and whispered names with capitals at the start of their words. */
    static String shown(Item item) {
        String text = item.text();
        boolean mixed = text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().anyMatch(Character::isLowerCase);
        if (mixed) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.toLowerCase(Locale.ROOT));
        for (int i = 0; i < out.length(); i++) {
            if (i == 0 || " -".indexOf(out.charAt(i - 1)) >= 0) {
                out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
            }
        }
        return out.toString();
    }
}
