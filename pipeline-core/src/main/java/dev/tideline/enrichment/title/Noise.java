package dev.tideline.enrichment.title;

import dev.tideline.vocabulary.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of a title that other parts of a posting say better: places, hours, shifts, pay, languages, dates, numbers. */
final class Noise {

    private enum Kind {
        LEAD,
        ANY,
        PLACE,
        STATE,
        GLUE
    }

    private static final Set<String> AFTER_NOISE = Table.words(Noise.class, "word-sets.tsv", "after-noise");
    private static final Phrases<Kind> LEADING = new Phrases<>();
    private static final Phrases<Kind> PHRASES = new Phrases<>();

    static {
        for (List<String> row : Table.rows(Noise.class, "noise.tsv", 2)) {
            Kind kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            (kind == Kind.LEAD ? LEADING : PHRASES).put(row.get(0), kind);
        }
        for (String country : Locale.getISOCountries()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"))) {
                PHRASES.put(new Locale.Builder().setRegion(country).build().getDisplayCountry(language), Kind.PLACE);
            }
        }
    }

    private final Set<String> places;

    /** Beside what the tables hold, these words name places: the keys of a posting's own locations. */
    Noise(Set<String> places) {
        this.places = places;
    }

    /** True where every word is noise. */
    boolean isAll(List<String> words) {
        List<String> keys = keys(words);
        return noisyFrom(keys, 0) == keys.size();
    }

    /** Without the noise with which the words begin; what is left has a role noun, or all is left. */
    List<String> withoutLeading(List<String> words) {
        List<String> left = words;
        while (left.size() > 1) {
            List<String> keys = left.stream().map(Words::key).toList();
            Phrases.Match<Kind> match = LEADING.at(keys, 0);
            int length = match != null ? match.length() : isId(keys.get(0)) ? 1 : 0;
            if (length == 0 || !RoleNouns.anyIn(left.subList(length, left.size())) || isName(keys, length)) {
                return left;
            }
            left = left.subList(length, left.size());
        }
        return left;
    }

    /** Remote Sensing Scientist, Contract Manager: there the word belongs to the role. */
    private static boolean isName(List<String> keys, int next) {
        return AFTER_NOISE.contains(keys.get(next));
    }

    /** Without the noise that follows the last role noun. */
    List<String> withoutTrailing(List<String> words) {
        int afterRole = RoleNouns.marks(words.stream().map(Words::key).toList()).lastIndexOf(true) + 1;
        return afterRole == 0 ? words : withoutNoiseFrom(afterRole, words);
    }

    /** Without the noise with which the words end; the first word stays. */
    List<String> withoutTail(List<String> words) {
        return withoutNoiseFrom(1, words);
    }

    private List<String> withoutNoiseFrom(int first, List<String> words) {
        for (int start = first; start < words.size(); start++) {
            if (isAll(words.subList(start, words.size()))) {
                return words.subList(0, start);
            }
        }
        return words;
    }

    /** The index of the first word from {@code start} on that is no noise; glue counts only between noise. */
    private int noisyFrom(List<String> keys, int start) {
        boolean place = false;
        boolean any = false;
        int i = start;
        while (i < keys.size()) {
            Phrases.Match<Kind> match = match(keys, i);
            if (match == null || (match.value() == Kind.STATE && !place && !any && keys.size() > 1)) {
                return i;
            }
            any |= match.value() != Kind.GLUE;
            place |= match.value() == Kind.PLACE;
            i += match.length();
        }
        return any ? i : start;
    }

    private Phrases.@Nullable Match<Kind> match(List<String> keys, int i) {
        Phrases.Match<Kind> match = PHRASES.at(keys, i);
        if (match != null) {
            return match;
        } else if (places.contains(keys.get(i))) {
            return new Phrases.Match<>(Kind.PLACE, 1);
        }
        return isNumber(keys.get(i)) || counts(keys, i) ? new Phrases.Match<>(Kind.ANY, 1) : null;
    }

    /** "6" in "6 months"; alone it is a level. */
    private static boolean counts(List<String> keys, int i) {
        return keys.get(i).length() == 1
                && Character.isDigit(keys.get(i).charAt(0))
                && i + 1 < keys.size()
                && PHRASES.at(keys, i + 1) != null;
    }

    /** Amounts, years, hours, requisition ids: digits with few letters around them, and punctuation alone; no numeral. */
    private static boolean isNumber(String key) {
        int digits = Words.count(key, Character::isDigit);
        int letters = Words.count(key, Character::isLetter);
        boolean startsWithDigit =
                Character.isDigit(key.charAt(0)) || Character.getType(key.charAt(0)) == Character.CURRENCY_SYMBOL;
        if (key.length() == 1 && digits == 1) {
            return false;
        }
        return letters == 0 || digits >= 4 || (startsWithDigit && (letters <= 2 || key.contains("/")));
    }

    private static boolean isId(String key) {
        return !Words.hasLetter(key) || Words.count(key, Character::isDigit) >= 4;
    }

    private static List<String> keys(List<String> words) {
        List<String> keys = new ArrayList<>();
        for (String word : words) {
            String key = Words.key(word);
            boolean whole = PHRASES.get(key) != null || Words.hasDigit(key);
            keys.addAll(whole ? List.of(key) : List.of(key.split("[-/]+")));
        }
        keys.removeIf(String::isEmpty);
        return keys;
    }
}
