package dev.tideline.enrichment.salary;

import org.jspecify.annotations.Nullable;

/**
 * One piece of a passage.
 *
 * @param mark the character of a {@code MARK}, else 0
 * @param glued whether nothing stands between it and the piece before
 */
record Token(
        Kind kind,
        int start,
        int end,
        @Nullable Phrase phrase,
        @Nullable Amount amount,
        char mark,
        boolean glued) {

    enum Kind {
        AMOUNT,
        /** A number that is no money, for example "2nd". */
        NUMBER,
        PHRASE,
        WORD,
        DASH,
        MARK,
        /** The end of a sentence, or what separates as well as one. */
        STOP
    }

    boolean is(Role role) {
        return phrase != null && phrase.is(role);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isMark(char c) {
        return mark == c;
    }

    boolean isWord() {
        return kind == Kind.WORD || kind == Kind.PHRASE;
    }
}
