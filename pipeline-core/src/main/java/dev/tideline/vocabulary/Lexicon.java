package dev.tideline.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of single words by their spelling: accents count, case does not. Immutable. */
public final class Lexicon<V> {

    private final WordMap<V> plain;
    private final WordMap<List<Entry<V>>> accented;

    private record Entry<V>(String word, V value) {}

    /**
     * Knows these words.
     *
     * @param values by words in lower case
     * @throws IllegalArgumentException if one is not a single word
     */
    public Lexicon(Map<String, V> values) {
        Map<Long, V> ofAscii = new HashMap<>();
        Map<Long, List<Entry<V>>> others = new HashMap<>();
        values.forEach((word, value) -> {
            Tokens tokens = Tokens.of(word);
            if (tokens.size() != 1 || tokens.end(0) - tokens.start(0) != word.length()) {
                throw new IllegalArgumentException("not one word: \"" + word + "\"");
            }
            if (tokens.isPlain(0)) {
                ofAscii.put(tokens.hash(0), value);
            } else {
                others.computeIfAbsent(tokens.hash(0), same -> new ArrayList<>())
                        .add(new Entry<>(word, value));
            }
        });
        plain = new WordMap<>(ofAscii);
        accented = new WordMap<>(others);
    }

    /** What is known of a word of a text; null where it is not one of these. */
    public @Nullable V get(Tokens tokens, int word) {
        return tokens.isPlain(word) ? plain.get(tokens.hash(word)) : ofAccented(tokens, word);
    }

    private @Nullable V ofAccented(Tokens tokens, int word) {
        List<Entry<V>> alike = accented.get(tokens.hash(word));
        return alike == null
                ? null
                : alike.stream()
                        .filter(entry -> isSpelt(entry.word(), tokens, word))
                        .findFirst()
                        .map(Entry::value)
                        .orElse(null);
    }

    private static boolean isSpelt(String lower, Tokens tokens, int word) {
        int start = tokens.start(word);
        if (lower.length() != tokens.end(word) - start) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) != Character.toLowerCase(tokens.text().charAt(start + i))) {
                return false;
            }
        }
        return true;
    }
}
