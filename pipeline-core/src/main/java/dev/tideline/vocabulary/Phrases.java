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

    private final Map<Long, List<Phrase>> byWord = new HashMap<>();
    private final List<Phrase> byNumber = new ArrayList<>();
    private final long[] keys;
    private final Phrase[][] slots;
    private final Phrase[] atNumbers;

    private Phrases(List<List<String>> rows) {
        PhraseParser parser = new PhraseParser();
        for (List<String> row : rows) {
            if (row.get(0).startsWith("%")) {
                parser.define(row.get(0).substring(1), row.get(1));
            } else if (row.size() == 4) {
                index(new Phrase(row.get(0), row.get(1), Double.parseDouble(row.get(2)), parser.parse(row.get(3))));
            } else {
                throw new IllegalStateException("no row of a table of phrases: " + row);
            }
        }
        int capacity = Integer.highestOneBit(Math.max(8, byWord.size())) * 4;
        keys = new long[capacity];
        slots = new Phrase[capacity][];
        byWord.forEach((hash, phrases) -> {
            int slot = slot(hash);
            keys[slot] = hash;
            slots[slot] = phrases.toArray(Phrase[]::new);
        });
        atNumbers = byNumber.toArray(Phrase[]::new);
    }

    /** Reads tables beside a class; the classes of one are known in the next. */
    public static Phrases of(Class<?> beside, String... names) {
        List<List<String>> rows = new ArrayList<>();
        for (String name : names) {
            rows.addAll(Table.rows(beside, name));
        }
        return new Phrases(rows);
    }

    /** The phrases in a text, in order, none overlapping another. */
    public List<Hit> in(Tokens tokens) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = new Matcher(tokens);
        for (int word = 0; word < tokens.size(); word++) {
            Hit hit = at(matcher, tokens, word);
            if (hit != null) {
                hits.add(hit);
            }
        }
        return hits.isEmpty() ? List.of() : Hit.longest(hits);
    }

    /** The longest phrase that starts at a word; null where none does, or a trap. */
    public @Nullable Hit at(Tokens tokens, int word) {
        Hit hit = at(new Matcher(tokens), tokens, word);
        return hit == null || hit.phrase().isTrap() ? null : hit;
    }

    private @Nullable Hit at(Matcher matcher, Tokens tokens, int word) {
        Phrase[] phrases = slots[slot(tokens.hash(word))];
        Hit best = phrases == null ? null : longest(matcher, phrases, word, null);
        return tokens.number(word) < 0 ? best : longest(matcher, atNumbers, word, best);
    }

    private static @Nullable Hit longest(Matcher matcher, Phrase[] phrases, int word, @Nullable Hit soFar) {
        Hit best = soFar;
        for (Phrase phrase : phrases) {
            Hit hit = matcher.match(phrase, word);
            if (hit != null && (best == null || hit.outranks(best))) {
                best = hit;
            }
        }
        return best;
    }

    private int slot(long hash) {
        int mask = keys.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (slots[slot] != null && keys[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void index(Phrase phrase) {
        Set<Long> first = new HashSet<>();
        boolean number = false;
        for (Element element : phrase.elements()) {
            switch (element.kind()) {
                case WORDS -> element.alternatives().forEach(words -> first.add(words[0]));
                case NUMBER, MINIMUM -> {
                    number = true;
                    first.addAll(Numbers.KNOWN.numberWords());
                }
                case WEEKDAYS -> first.addAll(Numbers.KNOWN.weekdayWords());
                case ANY, END -> throw new IllegalStateException("a phrase must start with a word: " + phrase.rule());
            }
            if (!element.optional()) {
                break;
            }
        }
        first.forEach(
                hash -> byWord.computeIfAbsent(hash, same -> new ArrayList<>()).add(phrase));
        if (number) {
            byNumber.add(phrase);
        }
    }
}
