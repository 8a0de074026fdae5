package dev.tideline.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of phrases, and where they stand in a text. Finding takes time proportional to the text.
 *
 * <p>A row is {@code rule TAB value TAB confidence TAB phrase}; a row {@code %name TAB words | words} defines a class
 * for the rows below it. A phrase is steps parted by spaces:
 *
 * <ul>
 *   <li>{@code word}, {@code (word|two words)}, {@code %class}: these words, whatever their case and accents. White
 *       space, hyphens and slashes may stand between words, other punctuation not;
 *   <li>{@code #} a number, a range or a number word; {@code #+} only with a plus sign or as a range; {@code @days}
 *       weekdays, counted;
 *   <li>{@code ~3} up to three words of the same clause, {@code ~~3} of the same sentence;
 *   <li>{@code ,} a comma, bracket, dash or colon may stand here; {@code :} one of these but the comma, or a line's
 *       end, must;
 *   <li>{@code ^} and {@code $} start and end of a clause, {@code ^^} and {@code $$} of a line;
 *   <li>{@code step?} may be left out; {@code =step} is captured.
 * </ul>
 *
 * <p>Where phrases overlap the longer one counts. A row with the value {@code -} is a trap: words that only look as if
 * they said something; no other phrase counts where one stands.
 */
public final class Phrases {

    /** The text is looked at in stretches of this many words. */
    private static final int STRETCH = Keys.REACH / 3;

    private final WordMap<Keyed[]> byFirst;
    private final Keyed[] atNumbers;
    private final WordMap<Long> keys;

    private Phrases(List<List<String>> rows) {
        PhraseParser parser = new PhraseParser();
        Keys found = new Keys();
        Map<Long, List<Keyed>> index = new HashMap<>();
        List<Keyed> numbers = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.get(0).startsWith("%")) {
                parser.define(row.get(0).substring(1), row.get(1));
            } else if (row.size() == 4) {
                Phrase phrase =
                        new Phrase(row.get(0), row.get(1), Double.parseDouble(row.get(2)), parser.parse(row.get(3)));
                index(Keyed.of(phrase, found.add(phrase)), index, numbers);
            } else {
                throw new IllegalStateException("no row of a table of phrases: " + row);
            }
        }
        byFirst = new WordMap<>(arrays(index));
        atNumbers = numbers.toArray(Keyed[]::new);
        keys = found.bits();
    }

    /** Reads tables beside a class; the classes of one are known in the next. */
    public static Phrases of(Class<?> beside, String... names) {
        List<List<String>> rows = new ArrayList<>();
        for (String name : names) {
            rows.addAll(Table.rows(beside, name, 1));
        }
        return new Phrases(rows);
    }

    /** The phrases in a text, in order, none overlapping another. */
    public List<Hit> in(Tokens tokens) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = new Matcher(tokens);
        long[] marks = marks(tokens);
        for (int stretch = 0; stretch * STRETCH < tokens.size(); stretch++) {
            long near = marks[stretch] | marks[stretch + 1] | marks[stretch + 2] | marks[stretch + 3];
            int end = near == 0 ? 0 : Math.min(tokens.size(), (stretch + 1) * STRETCH);
            for (int word = stretch * STRETCH; word < end; word++) {
                Hit hit = at(matcher, tokens, word, near);
                if (hit != null) {
                    hits.add(hit);
                }
            }
        }
        return hits.isEmpty() ? List.of() : Hit.longest(hits);
    }

    /** True where a phrase of this value starts in a part of a text, which must be short. */
    public boolean anyIn(Tokens tokens, int from, int to, String value) {
        Matcher matcher = new Matcher(tokens);
        for (int word = Math.max(0, from); word < Math.min(to, tokens.size()); word++) {
            Hit hit = at(matcher, tokens, word, Keys.ANY);
            if (hit != null && hit.phrase().value().equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** The longest phrase that starts at a word; null where none does, or a trap. */
    public @Nullable Hit at(Tokens tokens, int word) {
        Hit hit = at(new Matcher(tokens), tokens, word, Keys.ANY);
        return hit == null || hit.phrase().isTrap() ? null : hit;
    }

    /** For each stretch of the text the bits of the keys in it; three empty stretches follow. */
    private long[] marks(Tokens tokens) {
        long[] marks = new long[tokens.size() / STRETCH + 4];
        for (int word = 0; word < tokens.size(); word++) {
            Long bit = keys.get(tokens.hash(word));
            if (bit != null) {
                marks[word / STRETCH] |= bit;
            }
        }
        return marks;
    }

    private @Nullable Hit at(Matcher matcher, Tokens tokens, int word, long near) {
        Keyed[] phrases = byFirst.get(tokens.hash(word));
        Hit best = phrases == null ? null : longest(matcher, phrases, word, near, null);
        return tokens.number(word) < 0 ? best : longest(matcher, atNumbers, word, near, best);
    }

    private static @Nullable Hit longest(Matcher matcher, Keyed[] phrases, int word, long near, @Nullable Hit soFar) {
        Hit best = soFar;
        for (Keyed keyed : phrases) {
            Hit hit = (keyed.keys() & near) == 0 || !matcher.maySecond(keyed.second(), word)
                    ? null
                    : matcher.match(keyed.phrase(), keyed.elements(), word);
            if (hit != null && (best == null || hit.outranks(best))) {
                best = hit;
            }
        }
        return best;
    }

    private static Map<Long, Keyed[]> arrays(Map<Long, List<Keyed>> index) {
        Map<Long, Keyed[]> arrays = new HashMap<>();
        index.forEach((word, phrases) -> arrays.put(word, phrases.toArray(Keyed[]::new)));
        return arrays;
    }

    private static void index(Keyed keyed, Map<Long, List<Keyed>> index, List<Keyed> numbers) {
        Set<Long> first = new HashSet<>();
        boolean number = false;
        for (Element element : keyed.phrase().elements()) {
            switch (element.kind()) {
                case WORDS -> element.alternatives().forEach(words -> first.add(words[0]));
                case NUMBER, MINIMUM -> {
                    number = true;
                    first.addAll(Numbers.KNOWN.numberWords());
                }
                case WEEKDAYS -> first.addAll(Numbers.KNOWN.weekdayWords());
                case ANY, END -> throw new IllegalStateException("must start with a word: " + keyed.phrase());
            }
            if (!element.optional()) {
                break;
            }
        }
        first.forEach(
                hash -> index.computeIfAbsent(hash, same -> new ArrayList<>()).add(keyed));
        if (number) {
            numbers.add(keyed);
        }
    }

    /**
     * A phrase of the table.
     *
     * @param elements the phrase's
     * @param keys see {@link Keys#add}
     * @param second the words of which one must be the phrase's second; null where that is not all that is to be said
     */
    // Never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Keyed(
            Phrase phrase,
            Element[] elements,
            long keys,
            @Nullable WordMap<long[][]> second) {

        static Keyed of(Phrase phrase, long keys) {
            List<Element> elements = phrase.elements();
            boolean known = elements.size() > 1
                    && elements.get(0).isOneWord()
                    && elements.get(1).isWords();
            return new Keyed(
                    phrase,
                    elements.toArray(Element[]::new),
                    keys,
                    known ? elements.get(1).byFirst() : null);
        }
    }
}
