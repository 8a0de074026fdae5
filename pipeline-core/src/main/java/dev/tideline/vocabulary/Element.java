package dev.tideline.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One step of a phrase.
 *
 * @param kind what it matches
 * @param alternatives of {@code WORDS}: each a sequence of word hashes, longer ones first
 * @param byFirst the same by their first word
 * @param most of {@code ANY}: how many words at most
 * @param may what may stand before its first word, beside white space and hyphens: bits of {@link Tokens}
 * @param must of which at least one must; 0 for none
 * @param optional it may be left out
 * @param captured its words are what the phrase was looking for
 */
record Element(
        Kind kind,
        List<long[]> alternatives,
        WordMap<long[][]> byFirst,
        int most,
        int may,
        int must,
        boolean optional,
        boolean captured) {

    private static final int LONGEST_NUMBER = 8;

    enum Kind {
        WORDS,
        NUMBER,
        /** A number with a plus sign, or a range: the way in which minima are written. */
        MINIMUM,
        WEEKDAYS,
        ANY,
        END
    }

    static Element of(
            Kind kind, List<long[]> alternatives, int most, int may, int must, boolean optional, boolean captured) {
        Map<Long, long[][]> byFirst = alternatives.stream()
                .collect(Collectors.groupingBy(
                        sequence -> sequence[0],
                        Collectors.collectingAndThen(Collectors.toList(), same -> same.toArray(long[][]::new))));
        return new Element(kind, alternatives, new WordMap<>(byFirst), most, may, must, optional, captured);
    }

    /** Words that must be there. */
    boolean isWords() {
        return kind == Kind.WORDS && !optional;
    }

    /** Exactly one word that must be there. */
    boolean isOneWord() {
        return isWords() && longest() == 1;
    }

    /** How many words it takes at most. */
    int longest() {
        return switch (kind) {
            case WORDS ->
                alternatives.stream()
                        .mapToInt(sequence -> sequence.length)
                        .max()
                        .orElse(0);
            case NUMBER, MINIMUM, WEEKDAYS -> LONGEST_NUMBER;
            case ANY -> most;
            case END -> 0;
        };
    }
}
