package dev.tideline.enrichment.salary;

/** Kinds of characters that statements of pay are made of. */
final class Glyphs {

    private Glyphs() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Any white space but a line end: no-break, thin and figure spaces too. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || (c > 127 && Character.isSpaceChar(c));
    }

    /** A dash short enough to stand within a word. */
    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /** Anything that may stand between the ends of a range: dashes, the minus sign, tildes, arrows. */
    static boolean isDash(char c) {
        return switch (c) {
            case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> true;
            case '\u2192', '\uFF0D', '\u223C', '\uFE63' -> true;
            default -> isWave(c);
        };
    }

    static boolean isWave(char c) {
        return c == '~' || c == '\u301C' || c == '\uFF5E';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '´' || c == '`';
    }

    /** A character of a script that does not put spaces between words; Korean does, but glues endings to them. */
    static boolean isUnspaced(char c) {
        return c >= '\u2E80'
                && ((c >= '\u3040' && c <= '\u30FF')
                        || (c >= '\u3400' && c <= '\u9FFF')
                        || (c >= '\uAC00' && c <= '\uD7A3'));
    }
}
