package dev.tideline.enrichment.location;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Names of cities that the gazetteer lacks: what may be one, and how it is shown. */
final class UnlistedCity {

    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 5;

    /** Words of facilities and teams, never of a town by itself. */
    private static final Set<String> FACILITIES = Set.of(
            "office",
            "hq",
            "headquarters",
            "campus",
            "building",
            "site",
            "sites",
            "store",
            "warehouse",
            "plant",
            "team",
            "sales",
            "engineering",
            "support",
            "services",
            "afb",
            "llc",
            "inc",
            "gmbh",
            "ltd",
            "group",
            "company",
            "location",
            "locations",
            "region",
            "district",
            "zone",
            "territory",
            "division",
            "business",
            "county",
            "remoto",
            "only",
            "travel",
            "shift",
            "manager");

    private UnlistedCity() {}

    static boolean isName(Item item) {
        boolean known = item.senses().stream().anyMatch(sense -> sense instanceof Sense.OfCity);
        boolean other = item.senses().stream()
                .anyMatch(sense -> sense instanceof Sense.OfCountry
                        || sense instanceof Sense.OfMacro
                        || (sense instanceof Sense.OfCity of && of.rank() == Sense.Rank.ALIAS));
        return item.isPlace() && !other && (known || item.isUnknown()) && looksLikeName(item.text());
    }

    private static boolean looksLikeName(String text) {
        String[] words = text.split("[ -]+", MOST_WORDS + 2);
        boolean letters = text.codePoints().allMatch(c -> Character.isLetter(c) || " -'.".indexOf(c) >= 0 || c > 0x2FF);
        boolean code = text.length() <= 4 && text.codePoints().noneMatch(Character::isLowerCase);
        return letters
                && !code
                && text.length() >= 2
                && text.length() <= LONGEST
                && words.length <= MOST_WORDS
                && Stream.of(words).noneMatch(word -> FACILITIES.contains(NameFold.word(word)));
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
