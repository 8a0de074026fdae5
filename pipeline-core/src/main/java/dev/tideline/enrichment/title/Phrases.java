package dev.tideline.enrichment.title;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases of one or more words, found by longest match; each question takes constant time. */
final class Phrases<V> {

    /** A phrase found: what it means, and how many words it has. */
    record Match<V>(V value, int length) {}

    private final Map<String, V> byPhrase = new HashMap<>();

    /** By their first words how many words the longest phrase has: most words start none. */
    private final Map<String, Integer> longestByFirst = new HashMap<>();

    private int longest;

    void put(String phrase, V value) {
        List<String> keys = Words.of(phrase).stream().map(Words::key).toList();
        byPhrase.putIfAbsent(Words.join(keys), value);
        longestByFirst.merge(keys.get(0), keys.size(), Math::max);
        longest = Math.max(longest, keys.size());
    }

    @Nullable
    V get(String phrase) {
        return byPhrase.get(phrase);
    }

    /** The longest phrase that starts at a word, in keys as {@link Words#key} makes them. */
    @Nullable
    Match<V> at(List<String> keys, int start) {
        int most = start < keys.size() ? longestByFirst.getOrDefault(keys.get(start), 0) : 0;
        for (int length = Math.min(most, keys.size() - start); length > 0; length--) {
            V value = byPhrase.get(Words.join(keys.subList(start, start + length)));
            if (value != null) {
                return new Match<>(value, length);
            }
        }
        return null;
    }

    /** The longest phrase that ends before a word. */
    @Nullable
    Match<V> before(List<String> keys, int end) {
        for (int length = Math.min(longest, end); length > 0; length--) {
            V value = byPhrase.get(Words.join(keys.subList(end - length, end)));
            if (value != null) {
                return new Match<>(value, length);
            }
        }
        return null;
    }
}
