package dev.tideline.enrichment.language;

import dev.tideline.vocabulary.Lexicon;
import dev.tideline.vocabulary.Table;
import dev.tideline.vocabulary.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many of the words that every text of a language is full of, such as "the" or "und", were counted, language by
 * language.
 */
final class FunctionWords {

    private static final List<String> LANGUAGES = new ArrayList<>();

    /** The languages that have a word, a bit each. */
    private static final Lexicon<Integer> WORDS = read();

    private static final int FEWEST = 4;

    /** A lead of fewer may be chance; so may, of many words, one below the root of half of them. */
    private static final int CLEAR_LEAD = 3;

    /** Prose has a function word in two or three words; a list of nouns in a language without a table has hardly one. */
    private static final int MOST_WORDS_EACH = 7;

    private final int[] counts = new int[LANGUAGES.size()];
    private int words;

    private static Lexicon<Integer> read() {
        Map<String, Integer> bits = new HashMap<>();
        for (List<String> row : Table.rows(FunctionWords.class, "function-words.tsv", 2)) {
            int bit = 1 << LANGUAGES.size();
            LANGUAGES.add(row.get(0));
            for (String word : row.get(1).split(" ", -1)) {
                bits.merge(word, bit, (a, b) -> a | b);
            }
        }
        return new Lexicon<>(bits);
    }

    void count(Tokens tokens, int word) {
        words++;
        Integer languages = WORDS.get(tokens, word);
        for (int rest = languages == null ? 0 : languages; rest != 0; rest &= rest - 1) {
            counts[Integer.numberOfTrailingZeros(rest)]++;
        }
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
