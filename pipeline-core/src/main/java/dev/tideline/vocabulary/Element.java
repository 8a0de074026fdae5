package dev.tideline.vocabulary;

import java.util.List;

/**
 * One step of a phrase.
 *
 * @param kind what it matches
 * @param alternatives of {@code WORDS}: each a sequence of word hashes, longer ones first
 * @param most of {@code ANY}: how many words at most
 * @param may what may stand before its first word, beside white space and hyphens: bits of {@link Tokens}
 * @param must of which at least one must; 0 for none
 * @param optional it may be left out
 * @param captured its words are what the phrase was looking for
 */
record Element(Kind kind, List<long[]> alternatives, int most, int may, int must, boolean optional, boolean captured) {

    enum Kind {
        WORDS,
        NUMBER,
        /** A number with a plus sign, or a range: the way in which minima are written. */
        MINIMUM,
        WEEKDAYS,
        ANY,
        END
    }
}
