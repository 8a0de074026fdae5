package dev.tideline.enrichment.language;

import dev.tideline.vocabulary.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many of the words that every text of a language is full of, such as "the" or "und", were counted, language by
 * language.
 */
final class FunctionWords {

    private static final List<String> LANGUAGES = new ArrayList<>();

    /** The words by their hash, each at the first free place from there on; at most a quarter of the places is taken. */
    private static final String[] WORDS;

    /** For each of them the languages that have it, a bit each. */
    private static final int[] LANGUAGES_OF;

    /** A bit for each place that is taken: most words are turned away here, in memory that is always near. */
    private static final long[] TAKEN;

    private static final int LONGEST;

    static {
        Map<String, Integer> bits = new LinkedHashMap<>();
        for (List<String> row : Table.rows(FunctionWords.class, "function-words.tsv", 2)) {
            int bit = 1 << LANGUAGES.size();
            LANGUAGES.add(row.get(0));
            for (String word : row.get(1).split(" ", -1)) {
                bits.merge(word, bit, (a, b) -> a | b);
            }
        }
        WORDS = new String[Integer.highestOneBit(bits.size()) * 8];
        LANGUAGES_OF = new int[WORDS.length];
        TAKEN = new long[WORDS.length / Long.SIZE];
        bits.forEach((word, languages) -> {
            int place = place(word.toCharArray(), 0, word.length());
            WORDS[place] = word;
            TAKEN[place / Long.SIZE] |= 1L << place;
            LANGUAGES_OF[place] = languages;
        });
        LONGEST = bits.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private static final int FEWEST = 4;
    /** A lead of fewer may be chance; so may, of many words, one below the root of half of them. */
    private static final int CLEAR_LEAD = 3;

    /** Prose has a function word in two or three words; a list of nouns in a language without a table has hardly one. */
    private static final int MOST_WORDS_EACH = 7;

    private final int[] counts = new int[LANGUAGES.size()];
    private int words;

    void count(char[] text, int start, int end) {
        words++;
        if (end - start > LONGEST) {
            return;
        }
        int place = place(text, start, end);
        for (int rest = isTaken(place) ? LANGUAGES_OF[place] : 0; rest != 0; rest &= rest - 1) {
            counts[Integer.numberOfTrailingZeros(rest)]++;
        }
    }

    /** Where a word is, or would be. It is looked up where it stands: nearly every word of every text is. */
    private static int place(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + lower(text[i]);
        }
        int place = (hash ^ (hash >>> 16)) & (WORDS.length - 1);
        while (isTaken(place) && !isThere(place, text, start, end)) {
            place = (place + 1) & (WORDS.length - 1);
        }
        return place;
    }

    private static boolean isTaken(int place) {
        return (TAKEN[place / Long.SIZE] & (1L << place)) != 0;
    }

    private static boolean isThere(int place, char[] text, int start, int end) {
        String word = WORDS[place];
        int i = word.length() == end - start ? 0 : -1;
        while (i >= 0 && i < word.length() && word.charAt(i) == lower(text[start + i])) {
            i++;
        }
        return i == word.length();
    }

    /** Of a letter. */
    private static char lower(char c) {
        return c < 128 ? (char) (c | 0x20) : Character.toLowerCase(c);
    }

    /** The languages that have the most of them, or about as many; none where the words are no prose of any. */
    List<String> leaders() {
        int most = Arrays.stream(counts).max().orElse(0);
        if (most < FEWEST || most * MOST_WORDS_EACH < words) {
            return List.of();
        }
        List<String> leaders = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            int behind = most - counts[i];
            if (behind < CLEAR_LEAD || 2 * behind * behind < most) {
                leaders.add(LANGUAGES.get(i));
            }
        }
        return leaders;
    }

    void clear() {
        Arrays.fill(counts, 0);
        words = 0;
    }
}
