package dev.tideline.benchmarks.input;

import java.util.List;
import java.util.Random;

/**
 * Text of a seeded vocabulary in which few words are frequent and most are rare, so that it compresses about as real
 * descriptions do: 2 to 3 times, rather worse than real HTML. The most frequent words are those of English, a quarter of
 * the text as against nearly half of a real one: that is what tells its language. All others are invented.
 */
final class Prose {

    private static final int WORDS = 4000;
    private static final String CONSONANTS = "bcdfghklmnprstvw";
    private static final String VOWELS = "aeiou";

    private static final List<String> MOST_FREQUENT = List.of(
            "the", "and", "to", "of", "in", "with", "a", "for", "you", "our", "we", "is", "your", "are", "on", "as",
            "will", "that", "or", "be", "have", "this", "at", "by", "from", "an", "their", "all", "it", "can", "not",
            "who", "more", "what", "us", "they", "has", "about", "if", "how", "when", "which", "than", "into", "its",
            "them", "where", "was", "but", "each");

    private final String[] words = new String[WORDS];

    Prose(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            words[i] = i < MOST_FREQUENT.size() ? MOST_FREQUENT.get(i) : word(random, 2 + random.nextInt(3));
        }
    }

    private static String word(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
            if (random.nextInt(3) == 0) {
                word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            }
        }
        return word.toString();
    }

    /** That many words, separated by blanks. */
    String words(Random random, int count) {
        StringBuilder text = new StringBuilder(count * 7);
        for (int i = 0; i < count; i++) {
            // The cube skews: half of all words come from the first eighth of the vocabulary.
            double skewed = Math.pow(random.nextDouble(), 3);
            text.append(i == 0 ? "" : " ").append(words[(int) (skewed * WORDS)]);
        }
        return text.toString();
    }
}
