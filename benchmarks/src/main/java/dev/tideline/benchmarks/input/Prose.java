package dev.tideline.benchmarks.input;

import java.util.Random;

/**
 * English-looking text of a seeded vocabulary in which few words are frequent and most are rare, so that it compresses
 * about as real descriptions do: 2 to 3 times, rather worse than real HTML.
 */
final class Prose {

    private static final int WORDS = 4000;
    private static final String CONSONANTS = "bcdfghklmnprstvw";
    private static final String VOWELS = "aeiou";

    private final String[] words = new String[WORDS];

    Prose(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            words[i] = word(random, 1 + (i > 50 ? 1 : 0) + random.nextInt(3));
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
